import type { Class, Function as FunctionNode, Node } from "oxc-parser";
import { evaluate } from "../flow/expressions.ts";
import { moduleFrame, variable } from "../flow/lookup.ts";
import { checkOfPackage } from "../flow/registrations.ts";
import { type Run, register, type Site } from "../flow/run.ts";
import type { Unit } from "../project/read-project.ts";
import { isGuardingWrapper } from "../values/names.ts";
import { UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { handedBy, type Mark, marksOf } from "./decorators.ts";
import { type ClassThing, made } from "./injection.ts";

const FRAMEWORKS = /^(?:@nestjs\/common|routing-controllers)$/;
const CONTROLLERS = /^(?:Json)?Controller$/;
const VERBS = /^(?:Get|Post|Put|Patch|Delete|All|Head|Options)$/;
/** Marks of methods that a guard of the whole program lets everybody call. */
const OPEN = /^(?:is)?(?:public|skipauth|allowanonymous|anonymous|unguarded)/i;

function methodOf(cls: ClassThing, name: string): FunctionNode | undefined {
  const member = cls.node.body.body.find(
    (each) => each.type === "MethodDefinition" && each.key.type === "Identifier" && each.key.name === name,
  );
  return member?.type === "MethodDefinition" ? member.value : undefined;
}

/** Whether a class is a guard of a package with something around it: `class JwtGuard extends AuthGuard("jwt")`. */
function extendsGuard({ superClass }: Class): boolean {
  const callee = superClass?.type === "CallExpression" ? superClass.callee : superClass;
  return callee?.type === "Identifier" && isGuardingWrapper(callee.name);
}

/** A guard as what is asked before a handler. One that is not known is none. */
export function guardsOf(run: Run, value: Value): readonly Value[] {
  return value.things.flatMap((thing) => {
    if (thing.kind === "instance") return guardsOf(run, valueFor(thing.of));
    if (thing.kind !== "class") return checkOfPackage(valueFor(thing));
    if (extendsGuard(thing.node)) return [valueFor({ kind: "wrapped", handlers: [], isGuarded: true })];
    const node = methodOf(thing, "canActivate");
    return node === undefined ? [] : [valueFor({ kind: "function", node, unit: thing.unit, frame: thing.frame, self: made(run, thing) })];
  });
}

function guardsIn(run: Run, site: Site, all: readonly Mark[]): readonly Value[] {
  const given = all.flatMap(({ name, args }) => (name === "UseGuards" ? args : []));
  return given.flatMap((node) => guardsOf(run, evaluate(run, site, node)));
}

/** Guards of the whole program, as a module provides them or the program sets them. */
function globalGuards(run: Run): readonly Value[] {
  const found: Value[] = [];
  for (const unit of run.project.units.values()) {
    if (!/APP_GUARD|useGlobalGuards/.test(unit.text)) continue;
    const site = { unit, frame: moduleFrame(run, unit) };
    for (const [, provided, set] of unit.text.matchAll(/APP_GUARD\s*,\s*useClass:\s*(\w+)|useGlobalGuards\(\s*new (\w+)/g))
      found.push(...guardsOf(run, variable(run, site, provided ?? set ?? "")));
  }
  return found;
}

function textOf(run: Run, site: Site, node: Node | undefined): string {
  return node === undefined ? "" : (evaluate(run, site, node).text ?? "");
}

function registerController(run: Run, unit: Unit, cls: ClassThing, everywhere: readonly Value[]): void {
  const site: Site = { unit, frame: cls.frame };
  const own = marksOf(cls.node);
  const controller = own.find(({ name }) => CONTROLLERS.test(name));
  if (controller === undefined) return;
  const self = made(run, cls);
  for (const member of cls.node.body.body) {
    if (member.type !== "MethodDefinition") continue;
    const marks = marksOf(member);
    const verb = marks.find(({ name }) => VERBS.test(name));
    if (verb === undefined) continue;
    const isOpen = [...own, ...marks].some(({ name }) => OPEN.test(name));
    const path = [textOf(run, site, controller.args[0]), textOf(run, site, verb.args[0])].map((part) => part.replace(/^\/|\/$/g, ""));
    register(run, {
      kind: "handler",
      name: verb.name.toUpperCase(),
      route: `/${path.filter((part) => part !== "").join("/")}`,
      guards: [...(isOpen ? [] : everywhere), ...guardsIn(run, site, own), ...guardsIn(run, site, marks)],
      handlers: [valueFor({ kind: "function", node: member.value, unit, frame: cls.frame, self })],
      given: member.value.params.map((parameter) => handedBy(marksOf("decorators" in parameter ? parameter : {})) ?? UNKNOWN),
      unit,
      start: member.start,
      isTrusted: false,
      hands: "node",
      answersByReturn: true,
    });
  }
}

/** Notes the routes that classes declare with decorators: a method of a controller for each. */
export function registerControllers(run: Run, units: readonly Unit[]): void {
  const those = units.filter(({ table }) => table.loads.some(({ source }) => FRAMEWORKS.test(source)));
  if (those.length === 0) return;
  const everywhere = globalGuards(run);
  for (const unit of those) {
    const frame = moduleFrame(run, unit);
    for (const declared of unit.table.declared.values()) {
      if (declared.kind === "class") registerController(run, unit, { kind: "class", node: declared.node, unit, frame }, everywhere);
    }
  }
}
