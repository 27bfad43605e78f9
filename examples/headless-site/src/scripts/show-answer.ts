/** What a refusal says, as far as the page shows it. */
interface Refusal {
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

function createElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

type Row = readonly [label: string, values: readonly string[]];

function createList(rows: readonly Row[]): HTMLElement {
  const list = document.createElement("dl");
  for (const [label, values] of rows) {
    const shown = values.filter((value) => value !== "");
    if (shown.length > 0) {
      list.append(createElement("dt", label), ...shown.map((value) => createElement("dd", value)));
    }
  }
  return list;
}

/** A refusal of Belay says who asked, what was missing, who may, and what to do; any other has only its message. */
function showRefusal({ message = "Refused.", details }: Answer): readonly HTMLElement[] {
  const { identity, missing = [], allowed = [], fix } = details?.applicationError?.data ?? {};
  if (identity === undefined) {
    return [createElement("p", message)];
  }
  const rows: readonly Row[] = [
    ["You are", [`${identity.type?.toLowerCase() ?? ""} ${identity.id ?? ""}`.trim()]],
    ["Missing permission", missing],
    ["Who may call it", allowed],
    ["Fix", [fix ?? ""]],
  ];
  return [createList(rows)];
}

function showDetails(details: Readonly<Record<string, string>>): readonly HTMLElement[] {
  return [createList(Object.entries(LABELS).map(([key, label]) => [label, [details[key] ?? ""]]))];
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
