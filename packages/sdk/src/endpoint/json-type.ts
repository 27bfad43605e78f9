const JSON_TYPE = /^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** Whether a content type is JSON, by its own name or by that of what is written in it (`application/cloudevents+json`). Source: RFC 6839 section 3.1. */
export function isJsonType(contentType: string): boolean {
  return JSON_TYPE.test(contentType);
}
