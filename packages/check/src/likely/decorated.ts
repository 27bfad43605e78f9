import type { Class, MethodDefinition } from "oxc-parser";
import { guardsOf } from "../entries/controllers.ts";
import { handedBy, type Mark, marksOf } from "../entries/decorators.ts";
import { type ClassThing, made } from "../entries/injection.ts";
import { evaluate } from "../flow/expressions.ts";
import { moduleFrame } from "../flow/lookup.ts";
import { type Run, register } from "../flow/run.ts";
import type { Unit } from "../project/read-project.ts";
import { isGuardingWrapper, tellsCaller, throwsUnlessAllowed } from "../values/names.ts";
import { UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { isCallable, PASSED } from "./around.ts";
import { guessedArguments } from "./guess.ts";
import { isInsidePackage, isOutside, isRoute } from "./words.ts";

const GUARDS = /^(?:auth|secur|protected|guarded|scopes?$|roles?$)/i;
const OPEN = /skip|public|anonymous|optional|allowall|unguarded/i;
const FRONT = /^use(?:[A-Z]\w*)?$/i;

/** The package of a decorator; undefined for one of the project. */
function packageOf(run: Run, unit: Unit, { name }: Mark): string | undefined {
  const declared = unit.table.declared.get(name);
  return declared?.kind === "import" && run.project.imported(declared.source, unit) === undefined ? declared.source : undefined;
}

/** The decorator that makes a method answer somebody outside: `@post("/orders")`, `@Mutation()`. */
function answeringMark(run: Run, unit: Unit, marks: readonly Mark[]): Mark | undefined {
  return marks.find((mark) => {
    const source = packageOf(run, unit, mark);
    const { name } = mark;
    return source !== undefined && !isInsidePackage(source) && isOutside(name.charAt(0).toLowerCase() + name.slice(1));
  });
}

function isGuard({ name, member }: Mark): boolean {
  if (OPEN.test(name) || OPEN.test(member ?? "")) return false;
  return GUARDS.test(name) || isGuardingWrapper(name) || throwsUnlessAllowed(name) || tellsCaller(name);
}

/** The method of a middleware class that its framework calls. */
function methodUsed(run: Run, cls: ClassThing): readonly Value[] {
  return cls.node.body.body.flatMap((member) => {
    if (member.type !== "MethodDefinition" || member.key.type !== "Identifier" || !/^(?:use|handle)$/.test(member.key.name)) return [];
    return [valueFor({ kind: "function", node: member.value, unit: cls.unit, frame: cls.frame, self: made(run, cls) })];
  });
}

/** What decorators of a class or a method put before it. */
function frontOf(
  run: Run,
  cls: ClassThing,
  marks: readonly Mark[],
): { readonly guards: readonly Value[]; readonly before: readonly Value[] } {
  const { unit, frame } = cls;
  const guards: Value[] = marks.filter(isGuard).map(() => PASSED);
  const before: Value[] = [];
  for (const { args } of marks.filter(({ name }) => FRONT.test(name))) {
    for (const node of args) {
      const value = evaluate(run, { unit, frame }, node);
      const used = value.things.flatMap((thing) => (thing.kind === "class" ? methodUsed(run, thing) : []));
      if (value.things.some(isCallable) || used.length > 0) before.push(...(used.length > 0 ? used : [value]));
      else guards.push(...guardsOf(run, value));
    }
  }
  return { guards, before };
}

function registerMethod(run: Run, cls: ClassThing, member: MethodDefinition, self: Value): void {
  const { unit, frame } = cls;
  const marks = marksOf(member);
  const mark = answeringMark(run, unit, marks);
  if (mark === undefined) return;
  const own = marksOf(cls.node);
  const isOpen = marks.some(({ name, member: part }) => OPEN.test(name) || OPEN.test(part ?? ""));
  const around = frontOf(run, cls, [...(isOpen ? [] : own), ...marks]);
  const handler = valueFor({ kind: "function", node: member.value, unit, frame, self });
  const route = mark.args[0] === undefined ? undefined : evaluate(run, { unit, frame }, mark.args[0]).text;
  const guessed = guessedArguments(handler, { route, isValidated: false });
  register(run, {
    kind: "handler",
    name: `${mark.name} ${member.key.type === "Identifier" ? member.key.name : "method"}`,
    route: isRoute(route) ? route : undefined,
    handlers: [...around.before, handler],
    guards: around.guards,
    given: member.value.params.map(
      (parameter, index) => handedBy(marksOf("decorators" in parameter ? parameter : {})) ?? guessed[index] ?? UNKNOWN,
    ),
    unit,
    start: member.start,
    isTrusted: false,
    hands: "guess",
    answersByReturn: true,
    because: `"${packageOf(run, unit, mark)}" marks it with @${mark.name}`,
  });
}

function hasMarks(cls: Class): boolean {
  return cls.body.body.some((member) => member.type === "MethodDefinition" && member.decorators.length > 0);
}

/** Registers methods that decorators of packages make answer somebody outside, where no known framework has taken them. */
export function registerDecorated(run: Run, units: readonly Unit[]): void {
  for (const unit of units.filter(({ id }) => run.near().has(id))) {
    for (const declared of unit.table.declared.values()) {
      if (declared.kind !== "class" || !hasMarks(declared.node)) continue;
      const cls: ClassThing = { kind: "class", node: declared.node, unit, frame: moduleFrame(run, unit) };
      const self = made(run, cls);
      for (const member of declared.node.body.body)
        if (member.type === "MethodDefinition" && !run.entered.has(member.value)) registerMethod(run, cls, member, self);
    }
  }
}
