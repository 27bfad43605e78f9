/** What the endpoint answers, or why it does not. */
interface Answer {
  readonly isNoted?: boolean;
  readonly message?: string;
}

/** A button that tells the shop that somebody wants more of a product. */
class AskForMore extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    button?.addEventListener("click", () => void this.#ask(button));
  }

  async #ask(button: HTMLButtonElement): Promise<void> {
    const status = this.querySelector("[data-status]");
    if (status === null) {
      return;
    }
    button.disabled = true;
    try {
      // The session cookie goes along by itself; who asks is on record.
      const response = await fetch("/api/ask-for-more", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ productId: this.dataset.productId }),
      });
      const { isNoted, message }: Answer = await response.json();
      status.textContent = isNoted === true ? "Thank you, the shop knows." : (message ?? "That did not work.");
    } catch {
      status.textContent = "No answer. Please try again.";
    }
    button.disabled = false;
  }
}

customElements.define("ask-for-more", AskForMore);
