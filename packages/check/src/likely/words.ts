/** Words in names of what calls a function for somebody outside. */
const OUTSIDE = new Set(
  "handler handlers resolver resolvers resolve endpoint endpoints route routes router controller controllers rpc http https request requests webhook webhooks procedure procedures mutation lambda".split(
    " ",
  ),
);
/** Names that say so only when they are the whole name: as a part of another they say something else. */
const OUTSIDE_WHOLE =
  /^(?:get|post|put|patch|delete|del|head|options|all|any|api|actions?|command|tool|addTool|query|fetch|serve|call|callable|methods?|addMethod|define|hears|message|server\$?|handle|on(?:Call|Get|Post|Put|Patch|Delete|Message|Connect|Connection|Open)|services?|addService|resource|loader|rootValue|view)$/;
/** Words in names of what calls a function for the program itself: a clock, a queue, a cache, a test, a command line, a failure. */
const INSIDE = new Set(
  "cron crons schedule scheduled schedules scheduler timer interval timeout queue queues queued worker workers job jobs task tasks workflow workflows activity activities cache cached memo memoize memoized retry retries limit limiter debounce throttle batch test tests suite bench mock seed seeds seeder migrate migration migrations cli script scripts span spans trace tracer traced transaction effect internal pubsub consumer consumers subscriber subscribers topic kafka sqs sns events cloudevent error errors exception failure failed log logger logging abort close exit shutdown startup ready init middleware middlewares serialize deserialize transform plugin plugins context".split(
    " ",
  ),
);
/** Packages that call what they are given for the program itself, whatever their functions are called. */
const INSIDE_PACKAGES =
  /^(?:react|vue|svelte|rxjs|dataloader|xstate|zustand|jotai|swr|knex|mongoose|sequelize|typeorm|awilix|tsyringe|inversify|commander|yargs|cac|citty|meow|sade|clipanion|gunshi|@oclif\/.+|@clack\/.+|vitest|jest|mocha|ava|tap|@jest\/.+|@playwright\/.+|bull|bullmq|agenda|bree|pg-boss|croner|inngest|kafkajs|amqplib|zod|valibot|p-[a-z-]+|@tanstack\/.*query.*|@trigger\.dev\/.+|@temporalio\/.+|@opentelemetry\/.+|vite|rollup|webpack|esbuild|tsup)(?:\/|$)/;
/** What names something that comes from outside, where it is listened to: `on("connection", handle)`. */
const ARRIVAL = new Set("connect connection message messages request interaction command call fetch upgrade mention chat rpc".split(" "));

/** The words of a name: `createRouteHandler` is create, route, handler. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** Whether a name speaks of calls that the program makes itself. */
export function isInside(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => INSIDE.has(word)) || INSIDE.has(words.join(""));
}

/** Whether a name speaks of calls from outside. */
export function isOutside(name: string): boolean {
  return OUTSIDE_WHOLE.test(name) || (!isInside(name) && wordsOf(name).some((word) => OUTSIDE.has(word)));
}

/** Whether a package calls what it is given for the program itself. */
export function isInsidePackage(source: string): boolean {
  return (
    INSIDE_PACKAGES.test(source) ||
    /^(?:node:|fs$|events$|stream$|child_process$|worker_threads$|timers)/.test(source) ||
    wordsOf(source).some((word) => /^(?:cron|queues?|pubsub|scheduler|jobs|tasks)$/.test(word))
  );
}

/** Whether what is listened to under this name comes from outside. */
export function isArrival(name: string): boolean {
  return wordsOf(name).some((word) => ARRIVAL.has(word));
}

/** A path under which something is reached, with or without its verb: `/orders/:id`, `POST /orders`. */
export function isRoute(text: string | undefined): text is string {
  return text !== undefined && /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL|ANY)\s+)?\/(?!\/)\S*$/i.test(text);
}

/** Whether a name is a verb of HTTP, in capitals. */
export function isVerb(name: string): boolean {
  return /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL)$/.test(name);
}

const INSIDE_FOLDERS =
  /^(?:tests?|e2e|mocks?|fixtures|scripts?|bin|cli|jobs?|cron|crons|tasks?|workers?|queues?|consumers?|subscribers?|migrations?|seeds?|seeders|events|listeners)$/;

/** Whether a file lies in a folder of what the program, or who develops it, runs by itself. */
export function isInsideFolder(path: string): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((folder) => INSIDE_FOLDERS.test(folder));
}
