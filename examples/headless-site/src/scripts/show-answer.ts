/** What a refusal says, as far as the page shows it. */
interface Refusal {
  readonly description?: string;
  readonly data?: {
    readonly identity?: { readonly type?: string; readonly id?: string };
    readonly missing?: readonly string[];
    readonly allowed?: readonly string[];
    readonly fix?: string;
  };
}

interface Answer {
  readonly message?: string;
  readonly details?: { readonly applicationError?: Refusal };
}

const LABELS: Readonly<Record<string, string>> = {
  name: "Name",
  description: "About",
  email: "E-mail",
  phone: "Phone",
  address: "Address",
  currency: "Currency",
  timeZone: "Time zone",
};

function createElement(tag: string, text: string, className = ""): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
}

function createList(rows: readonly (readonly [label: string, value: string])[]): HTMLElement {
  const list = document.createElement("dl");
  for (const [label, value] of rows.filter(([, text]) => text !== "")) {
    list.append(createElement("dt", label), createElement("dd", value));
  }
  return list;
}

function showRefusal({ message, details }: Answer): readonly HTMLElement[] {
  const { description, data = {} } = details?.applicationError ?? {};
  const { identity, missing = [], allowed = [], fix = "" } = data;
  return [
    createElement("p", description ?? message ?? "Refused.", "lead"),
    createList([
      ["You are", [identity?.type?.toLowerCase(), identity?.id].filter(Boolean).join(" ")],
      ["Missing permission", missing.join(", ")],
      ["Who may call it", allowed.join("; ")],
      ["Fix", fix],
    ]),
  ];
}

function showDetails(details: Readonly<Record<string, string>>): readonly HTMLElement[] {
  return [createList(Object.entries(LABELS).map(([key, label]) => [label, details[key] ?? ""]))];
}

/** Shows an endpoint's answer in a panel: the details, or the refusal and its explanation. */
export async function showAnswer(panel: HTMLElement, ask: () => Promise<Response>): Promise<void> {
  const answer = panel.querySelector<HTMLElement>("[data-answer]");
  const status = panel.querySelector<HTMLElement>("[data-status]");
  if (answer === null || status === null) {
    return;
  }
  try {
    const response = await ask();
    const body = await response.json();
    answer.replaceChildren(...(response.ok ? showDetails(body) : showRefusal(body)));
    status.textContent = String(response.status);
    panel.dataset.outcome = response.ok ? "allowed" : "refused";
  } catch {
    answer.replaceChildren(createElement("p", "No answer: the server could not be reached, or failed. Its log says more."));
    status.textContent = "!";
    panel.dataset.outcome = "failed";
  }
  answer.ariaBusy = "false";
}
