import type { Function as FunctionNode } from "oxc-parser";
import { construct } from "../flow/calls.ts";
import { variable } from "../flow/lookup.ts";
import type { Run, Site } from "../flow/run.ts";
import { type Thing, UNKNOWN, type Value } from "../values/value.ts";

/** A class of the project. */
export type ClassThing = Thing & { readonly kind: "class" };

const INJECTED_MAX = 4;

/** The class that a parameter of a constructor asks for by its type. */
function injectedClass(run: Run, cls: ClassThing, parameter: FunctionNode["params"][number]): ClassThing | undefined {
  const inner = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
  const annotation = "typeAnnotation" in inner ? inner.typeAnnotation : undefined;
  const type = annotation === undefined || annotation === null ? "" : cls.unit.text.slice(annotation.start, annotation.end);
  const [, name] = /^:\s*(\w+)\s*$/.exec(type) ?? [];
  const found = name === undefined ? undefined : variable(run, cls, name).things.find((thing) => thing.kind === "class");
  return found?.kind === "class" ? found : undefined;
}

/** A class as the framework makes one of it: with what its constructor asks for, made likewise. */
export function made(run: Run, cls: ClassThing, depth = 0): Value {
  const site: Site = { unit: cls.unit, frame: cls.frame };
  const member = cls.node.body.body.find((each) => each.type === "MethodDefinition" && each.kind === "constructor");
  const parameters = member?.type === "MethodDefinition" ? member.value.params : [];
  const args = parameters.map((parameter) => {
    const asked = depth >= INJECTED_MAX ? undefined : injectedClass(run, cls, parameter);
    return asked === undefined ? UNKNOWN : made(run, asked, depth + 1);
  });
  return construct(run, site, cls, { node: cls.node, args });
}
