import { showAnswer } from "./show-answer.ts";

/** A panel that calls one of the site's own endpoints. The session cookie goes along by itself, and no script can read it. */
class CallPanel extends HTMLElement {
  connectedCallback(): void {
    const endpoint = this.dataset.endpoint;
    if (endpoint !== undefined) {
      void showAnswer(this, () => fetch(endpoint));
    }
  }
}

customElements.define("call-panel", CallPanel);
