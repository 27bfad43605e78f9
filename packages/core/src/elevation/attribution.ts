import { type Caller, type Subject, subjectOf } from "../caller.ts";

/** Who acted, with whoever acted before nested in it, the latest outermost. Source: the shape of `act` in RFC 8693 section 4.1. */
export interface Actor extends Subject {
  readonly act?: Actor;
}

/** Both names of a call: who asked, and who acted with rights of its own. `subject` is absent where an app does not say for whom it calls. */
export interface Attribution {
  readonly subject?: Subject;
  readonly actor?: Actor;
}

function nest([latest, ...earlier]: readonly Subject[]): Actor | undefined {
  const act = earlier.length === 0 ? undefined : nest(earlier);
  return latest && { ...latest, ...(act === undefined ? {} : { act }) };
}

/** Who asked: the person behind an app's call where it is known, else whoever calls. `undefined` for an app that does not say, and for nobody. */
export function askerOf(caller: Caller, behind: Caller | undefined): Subject | undefined {
  return caller.kind === "APP" ? (caller.narrowing?.subject ?? (behind && subjectOf(behind))) : subjectOf(caller);
}

/** The names of a call. `behind` is the person whose own token travelled beside the app's. */
export function attributionOf(caller: Caller, behind: Caller | undefined): Attribution {
  const subject = askerOf(caller, behind);
  const self = subjectOf(caller);
  const acts = caller.kind === "APP" || caller.kind === "USER" || caller.kind === "API_KEY";
  const earlier = caller.kind === "APP" ? (caller.narrowing?.earlierActors ?? []) : [];
  const actor = acts && self !== undefined ? nest([self, ...earlier]) : undefined;
  return { ...(subject === undefined ? {} : { subject }), ...(actor === undefined ? {} : { actor }) };
}
