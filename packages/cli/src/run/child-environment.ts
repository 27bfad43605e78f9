const PRELOAD = new URL("./preload/preload.mjs", import.meta.url);

/** What a project under `belay run` is told. */
export interface ChildSettings {
  readonly origin: string;
  readonly allowHosts: readonly string[];
  /** Settings of the dev site, by the names that official projects read. They win over what stood there. */
  readonly siteEnvironment: Readonly<Record<string, string>>;
  readonly tls?: { readonly port: number; readonly authorityFile: string };
}

/** Address of the preload with its settings in it. No part of it has a space, so it can stand in NODE_OPTIONS. */
export function preloadUrl({ origin, allowHosts, tls }: Omit<ChildSettings, "siteEnvironment">): string {
  const url = new URL(PRELOAD);
  url.searchParams.set("origin", origin);
  for (const host of allowHosts) {
    url.searchParams.append("allow", host);
  }
  if (tls !== undefined) {
    url.searchParams.set("tls", String(tls.port));
  }
  return url.href;
}

/** Environment of the command: the given one with the preload, the site's settings and, with TLS, the authority to trust. */
export function childEnvironment(base: NodeJS.ProcessEnv, settings: ChildSettings): NodeJS.ProcessEnv {
  const { siteEnvironment, tls } = settings;
  return {
    ...base,
    ...siteEnvironment,
    NODE_OPTIONS: [base.NODE_OPTIONS, `--import ${preloadUrl(settings)}`].filter((part) => part !== undefined && part !== "").join(" "),
    ...(tls === undefined ? {} : { NODE_EXTRA_CA_CERTS: tls.authorityFile }),
  };
}
