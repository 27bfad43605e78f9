import { collectionOf, type DocumentView } from "../../bytes/document-view.ts";
import type { JsonOutput } from "../../bytes/json-output.ts";
import type { DocumentForm, EntityKind, EntityReader } from "../../port/entities.ts";

/** Documents of one kind and site in one form, and the bytes that were kept of them. */
interface FormSource {
  readonly reader: Pick<EntityReader, "getMany">;
  readonly view: DocumentView | undefined;
  readonly kind: EntityKind;
  readonly siteId: string;
  readonly form: DocumentForm;
}

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Writes documents in a form, from the bytes that were kept where that is what the transaction would read.
 *
 * Shape: `ids` come from the same transaction. What is missing is read, and kept for the next.
 */
export async function writeForms(source: FormSource, ids: readonly string[], output: JsonOutput): Promise<void> {
  const { reader, view, kind, siteId, form } = source;
  const collection = collectionOf(kind, siteId);
  if (view?.isCurrent()) {
    if (writeKept(source, ids, NONE, output)) {
      return;
    }
    const texts = await readTexts(
      source,
      ids.filter((id) => !view.has(collection, form.key, id)),
    );
    // A commit during the read may have changed what was kept; the transaction must not see it.
    if (view.isCurrent() && writeKept(source, ids, texts, output)) {
      for (const [id, text] of texts) {
        view.keep(collection, form.key, id, text);
      }
      return;
    }
  }
  const records = await reader.getMany(kind, siteId, ids);
  records.forEach((record, index) => {
    output.text(index === 0 ? form.textOf(record) : `,${form.textOf(record)}`);
  });
}

async function readTexts({ reader, kind, siteId, form }: FormSource, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const records = await reader.getMany(kind, siteId, ids);
  return new Map(records.map((record) => [record.id, form.textOf(record)]));
}

/** Writes all documents, those of `texts` from there, or none and answers false when one is no longer kept. */
function writeKept(
  { view, kind, siteId, form }: FormSource,
  ids: readonly string[],
  texts: ReadonlyMap<string, string>,
  output: JsonOutput,
): boolean {
  const start = output.length;
  const collection = collectionOf(kind, siteId);
  for (let done = 0; done < ids.length; ) {
    if (done > 0) {
      output.comma();
    }
    const text = texts.get(ids[done] ?? "");
    const copied = text === undefined ? (view?.copy(collection, form.key, done === 0 ? ids : ids.slice(done), output) ?? 0) : 1;
    if (text !== undefined) {
      output.text(text);
    }
    if (copied === 0) {
      output.rewind(start);
      return false;
    }
    done += copied;
  }
  return true;
}
