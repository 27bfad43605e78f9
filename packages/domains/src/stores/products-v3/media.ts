import { compact, isObject, type JsonObject } from "../../resource/json.ts";
import type { Medium } from "./product.ts";

/**
 * A medium of a request as the product keeps it.
 *
 * Shape: set by the id of a media file or by an external URL; an image until a media file says otherwise.
 */
export function normalizeMedium(medium: Medium): Medium {
  const image = isObject(medium.image) ? medium.image : compact({ id: medium.id ?? medium.url, url: medium.url, altText: medium.altText });
  return { ...medium, id: medium.id ?? medium.url ?? "", image, mediaType: "IMAGE" };
}

/** A medium without what goes out on request only. */
export function withoutThumbnail(medium: Medium): JsonObject {
  const { thumbnail: _thumbnail, ...shown } = medium;
  return shown;
}

/** A medium with its thumbnail: the one that it was given, or the image itself. */
export function withThumbnail(medium: JsonObject, stored: Medium): JsonObject {
  const image = isObject(stored.image) ? stored.image : {};
  const { url, height, width } = image;
  const made = compact({ url, height, width, altText: stored.altText });
  const thumbnail = isObject(stored.thumbnail) ? stored.thumbnail : made;
  return thumbnail.url === undefined ? medium : { ...medium, thumbnail };
}
