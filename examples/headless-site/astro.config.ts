import node from "@astrojs/node";
import belay from "@belay/astro";
import { defineConfig } from "astro/config";

// Pages are rendered for whoever asks, so that each runs as its caller.
export default defineConfig({
  output: "server",
  adapter: node({ mode: "standalone" }),
  integrations: [belay()],
  // It lies over the page, and on a phone over what is to be pressed.
  devToolbar: { enabled: false },
});
