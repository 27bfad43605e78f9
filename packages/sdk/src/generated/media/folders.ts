// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { CommonSorting, CursorPaging, CursorQuery, RootFolder, State } from "../shared/types.ts";
export type { AddressLocation, CommonSortOrder, CommonSorting, CursorPaging, CursorQuery, RootFolder, SortOrder, Sorting, State } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "CreateFolderResponse": {"folder":"Folder"},
  "Folder": {"createdDate":"date","updatedDate":"date"},
  "GetFolderResponse": {"folder":"Folder"},
  "ListDeletedFoldersResponse": {"folders":"Folder"},
  "ListFoldersResponse": {"folders":"Folder"},
  "QueryFoldersResponse": {"folders":"Folder"},
  "SearchFoldersResponse": {"folders":"Folder"},
  "UpdateFolderRequest": {"folder":"Folder"},
  "UpdateFolderResponse": {"folder":"Folder"},
};

export interface CreateFolderResponse {
  readonly folder?: Folder;
}
export interface Cursors {
  readonly next?: string | null;
}
export interface Folder {
  readonly _id?: string;
  readonly displayName?: string;
  readonly parentFolderId?: string;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly state?: State;
  readonly siteId?: string;
}
export interface GenerateFolderDownloadUrlResponse {
  readonly downloadUrl?: string;
}
export interface ListDeletedFoldersResponse {
  readonly folders?: readonly Folder[];
  readonly nextCursor?: PagingMetadataV2;
}
export interface ListFoldersResponse {
  readonly folders?: readonly Folder[];
  readonly nextCursor?: PagingMetadataV2;
}
export interface PagingMetadataV2 {
  readonly total?: number | null;
  readonly cursors?: Cursors;
}
export interface QueryFoldersResponse {
  readonly folders?: readonly Folder[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface SearchFoldersResponse {
  readonly folders?: readonly Folder[];
  readonly nextCursor?: PagingMetadataV2;
}
export interface BulkDeleteFoldersOptions {
  readonly permanent?: boolean;
}
export interface CreateFolderOptions {
  readonly parentFolderId?: string | null;
}
export interface ListDeletedFoldersOptions {
  readonly parentFolderId?: string | null;
  readonly sort?: CommonSorting;
  readonly paging?: CursorPaging;
}
export interface ListFoldersOptions {
  readonly parentFolderId?: string | null;
  readonly sort?: CommonSorting;
  readonly paging?: CursorPaging;
}
export interface SearchFoldersOptions {
  readonly rootFolder?: RootFolder;
  readonly sort?: CommonSorting;
  readonly paging?: CursorPaging;
  readonly search?: string | null;
}
/** POST /site-media/v1/bulk/folders/delete. Permissions: MEDIA.SITE_MEDIA_FOLDERS_MOVE_TO_TRASH. */
export const bulkDeleteFolders = /* @__PURE__ */ $.defineMethod<(folderIds: readonly string[], options?: BulkDeleteFoldersOptions, call?: $.CallOptions) => Promise<void>>({ id: "com.wix.media.site_media.v1.FoldersService.BulkDeleteFolders", name: "bulkDeleteFolders", route: "POST /site-media/v1/bulk/folders/delete", args: ["folderIds",""], returns: "", shapes });
/** POST /site-media/v1/bulk/trash-bin/folders/restore. Permissions: MEDIA.SITE_MEDIA_FOLDERS_RESTORE_FROM_TRASH. */
export const bulkRestoreFoldersFromTrashBin = /* @__PURE__ */ $.defineMethod<(folderIds: readonly string[], call?: $.CallOptions) => Promise<void>>({ id: "com.wix.media.site_media.v1.FoldersService.BulkRestoreFoldersFromTrashBin", name: "bulkRestoreFoldersFromTrashBin", route: "POST /site-media/v1/bulk/trash-bin/folders/restore", args: ["folderIds"], returns: "", shapes });
/** POST /site-media/v1/folders. Permissions: MEDIA.SITE_MEDIA_FOLDERS_CREATE. */
export const createFolder = /* @__PURE__ */ $.defineMethod<(displayName: string, options?: CreateFolderOptions, call?: $.CallOptions) => Promise<CreateFolderResponse>>({ id: "com.wix.media.site_media.v1.FoldersService.CreateFolder", name: "createFolder", route: "POST /site-media/v1/folders", args: ["displayName",""], response: "CreateFolderResponse", shapes });
/** POST /site-media/v1/folders/:folderId/generate-download-url. Permissions: MEDIA.SITE_MEDIA_FOLDERS_DOWNLOAD. */
export const generateFolderDownloadUrl = /* @__PURE__ */ $.defineMethod<(folderId: string, call?: $.CallOptions) => Promise<GenerateFolderDownloadUrlResponse>>({ id: "com.wix.media.site_media.v1.FoldersService.GenerateFolderDownloadUrl", name: "generateFolderDownloadUrl", route: "POST /site-media/v1/folders/:folderId/generate-download-url", args: ["folderId"], shapes });
/** GET /site-media/v1/folders/:folderId. Permissions: MEDIA.SITE_MEDIA_FOLDERS_READ. */
export const getFolder = /* @__PURE__ */ $.defineMethod<(folderId: string, call?: $.CallOptions) => Promise<Folder>>({ id: "com.wix.media.site_media.v1.FoldersService.GetFolder", name: "getFolder", route: "GET /site-media/v1/folders/:folderId", payloadIn: "query", args: ["folderId"], response: "GetFolderResponse", returns: "folder", shapes });
/** GET /site-media/v1/trash-bin/folders. Permissions: MEDIA.SITE_MEDIA_FOLDERS_LIST_DELETED. */
export const listDeletedFolders = /* @__PURE__ */ $.defineMethod<(options?: ListDeletedFoldersOptions, call?: $.CallOptions) => Promise<ListDeletedFoldersResponse>>({ id: "com.wix.media.site_media.v1.FoldersService.ListDeletedFolders", name: "listDeletedFolders", route: "GET /site-media/v1/trash-bin/folders", payloadIn: "query", args: [""], response: "ListDeletedFoldersResponse", shapes });
/** GET /site-media/v1/folders. Permissions: MEDIA.SITE_MEDIA_FOLDERS_LIST. */
export const listFolders = /* @__PURE__ */ $.defineMethod<(options?: ListFoldersOptions, call?: $.CallOptions) => Promise<ListFoldersResponse>>({ id: "com.wix.media.site_media.v1.FoldersService.ListFolders", name: "listFolders", route: "GET /site-media/v1/folders", payloadIn: "query", args: [""], response: "ListFoldersResponse", shapes });
/** POST /site-media/v1/folders/query. Permissions: MEDIA.SITE_MEDIA_FOLDERS_LIST. */
export const queryFolders = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<CursorQuery, QueryFoldersResponse, $.CursorPage<Folder>>>({ id: "com.wix.media.site_media.v1.FoldersService.QueryFolders", name: "queryFolders", route: "POST /site-media/v1/folders/query", args: [], response: "QueryFoldersResponse", query: {"paging":"cursor","items":"folders","metadata":"pagingMetadata","options":false}, shapes });
/** POST /site-media/v1/folders/search. Permissions: MEDIA.SITE_MEDIA_FOLDERS_LIST. */
export const searchFolders = /* @__PURE__ */ $.defineMethod<(options?: SearchFoldersOptions, call?: $.CallOptions) => Promise<SearchFoldersResponse>>({ id: "com.wix.media.site_media.v1.FoldersService.SearchFolders", name: "searchFolders", route: "POST /site-media/v1/folders/search", args: [""], response: "SearchFoldersResponse", shapes });
/** PATCH /site-media/v1/folders/:folderId. Permissions: MEDIA.SITE_MEDIA_FOLDERS_UPDATE. */
export const updateFolder = /* @__PURE__ */ $.defineMethod<(_id: string, folder: Folder, call?: $.CallOptions) => Promise<Folder>>({ id: "com.wix.media.site_media.v1.FoldersService.UpdateFolder", name: "updateFolder", route: "PATCH /site-media/v1/folders/:folderId", path: {"folderId":"folder.id"}, args: ["folder.id","folder"], request: "UpdateFolderRequest", response: "UpdateFolderResponse", returns: "folder", shapes });
