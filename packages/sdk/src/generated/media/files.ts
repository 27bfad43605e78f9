// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, CommonSorting, CursorPaging, CursorQuery, Image, ItemMetadata, RootFolder, State, VideoV2 } from "../shared/types.ts";
export type { AddressLocation, ApplicationError, BulkActionMetadata, CommonSortOrder, CommonSorting, CursorPaging, CursorQuery, Image, ItemMetadata, RootFolder, SortOrder, Sorting, State, VideoResolution, VideoV2 } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "Archive": {"urlExpirationDate":"date"},
  "BulkImportFileRequest": {"importFileRequests":"ImportFileRequest"},
  "BulkImportFileResponse": {"results":"BulkImportFileResult"},
  "BulkImportFileResult": {"itemMetadata":"ItemMetadata","item":"FileDescriptor"},
  "BulkImportFilesRequest": {"importFileRequests":"ImportFileRequest"},
  "BulkImportFilesResponse": {"files":"FileDescriptor"},
  "FileDescriptor": {"media":"FileMedia","createdDate":"date","updatedDate":"date"},
  "FileMedia": {"archive":"Archive","model3d":"Model3D"},
  "GetFileDescriptorResponse": {"file":"FileDescriptor"},
  "GetFileDescriptorsResponse": {"files":"FileDescriptor"},
  "ImportFileRequest": {"urlParams":"free","urlHeaders":"free"},
  "ImportFileResponse": {"file":"FileDescriptor"},
  "ItemMetadata": {"error":"ApplicationError"},
  "ListDeletedFilesResponse": {"files":"FileDescriptor"},
  "ListFilesResponse": {"files":"FileDescriptor"},
  "Model3D": {"urlExpirationDate":"date"},
  "QueryFileDescriptorsResponse": {"files":"FileDescriptor"},
  "SearchFilesResponse": {"files":"FileDescriptor"},
  "UpdateFileDescriptorRequest": {"file":"FileDescriptor"},
  "UpdateFileDescriptorResponse": {"file":"FileDescriptor"},
};

export interface Archive {
  readonly _id?: string;
  readonly url?: string;
  readonly urlExpirationDate?: Date | null;
  readonly sizeInBytes?: string | null;
  readonly filename?: string | null;
}
export interface Audio {
  readonly _id?: string;
  readonly url?: string;
  readonly filename?: string | null;
}
export interface AudioV2 {
  readonly _id?: string;
  readonly assets?: readonly Audio[];
  readonly bitrate?: number | null;
  readonly format?: string | null;
  readonly duration?: number | null;
  readonly sizeInBytes?: string | null;
}
export interface BulkImportFileResponse {
  readonly results?: readonly BulkImportFileResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkImportFileResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: FileDescriptor;
}
export interface BulkImportFilesResponse {
  readonly files?: readonly FileDescriptor[];
}
export interface Color {
  readonly hex?: string | null;
  readonly rgb?: ColorRGB;
}
export interface ColorRGB {
  readonly r?: number | null;
  readonly g?: number | null;
  readonly b?: number | null;
}
export interface Colors {
  readonly prominent?: Color;
  readonly palette?: readonly Color[];
}
export type ContentDisposition = "ATTACHMENT" | "INLINE";
export interface Cursors {
  readonly next?: string | null;
}
export interface Document {
  readonly _id?: string;
  readonly url?: string;
  readonly filename?: string | null;
}
export interface DownloadUrl {
  readonly url?: string;
  readonly assetKey?: string;
}
export interface ExternalInfo {
  readonly origin?: string;
  readonly externalIds?: readonly string[];
}
export interface FaceRecognition {
  readonly confidence?: number;
  readonly x?: number;
  readonly y?: number;
  readonly height?: number;
  readonly width?: number;
}
export interface FileDescriptor {
  readonly _id?: string;
  readonly displayName?: string;
  readonly url?: string;
  readonly parentFolderId?: string | null;
  readonly hash?: string;
  readonly sizeInBytes?: string | null;
  readonly private?: boolean;
  readonly mediaType?: MediaType;
  readonly media?: FileMedia;
  readonly operationStatus?: OperationStatus;
  readonly sourceUrl?: string | null;
  readonly thumbnailUrl?: string | null;
  readonly labels?: readonly string[];
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly siteId?: string;
  readonly state?: State;
}
export interface FileMedia {
  readonly image?: ImageMedia;
  readonly video?: VideoV2;
  readonly audio?: AudioV2;
  readonly document?: Document;
  readonly vector?: ImageMedia;
  readonly archive?: Archive;
  readonly model3d?: Model3D;
}
export interface GenerateFileDownloadUrlResponse {
  readonly downloadUrls?: readonly DownloadUrl[];
}
export interface GenerateFileResumableUploadUrlResponse {
  readonly uploadProtocol?: UploadProtocol;
  readonly uploadUrl?: string;
  readonly uploadToken?: string;
}
export interface GenerateFileUploadUrlResponse {
  readonly uploadUrl?: string;
}
export interface GenerateFilesDownloadUrlResponse {
  readonly downloadUrl?: string;
}
export interface GenerateVideoStreamingUrlResponse {
  readonly downloadUrl?: DownloadUrl;
}
export interface GetFileDescriptorsResponse {
  readonly files?: readonly FileDescriptor[];
}
export interface ImageMedia {
  readonly image?: Image;
  readonly colors?: Colors;
  readonly faces?: readonly FaceRecognition[];
  readonly previewImage?: Image;
  readonly caption?: string | null;
}
export interface ImportFileRequest {
  readonly url?: string;
  readonly mediaType?: MediaType;
  readonly displayName?: string | null;
  readonly parentFolderId?: string | null;
  readonly private?: boolean | null;
  readonly labels?: readonly string[] | null;
  readonly mimeType?: string;
  readonly externalInfo?: ExternalInfo;
  readonly urlParams?: Readonly<Record<string, unknown>> | null;
  readonly urlHeaders?: Readonly<Record<string, unknown>> | null;
  readonly filePath?: string | null;
}
export interface ImportFileResponse {
  readonly file?: FileDescriptor;
}
export interface ListDeletedFilesResponse {
  readonly files?: readonly FileDescriptor[];
  readonly nextCursor?: PagingMetadataV2;
}
export interface ListFilesResponse {
  readonly files?: readonly FileDescriptor[];
  readonly nextCursor?: PagingMetadataV2;
}
export type MediaType = "UNKNOWN" | "IMAGE" | "VIDEO" | "AUDIO" | "DOCUMENT" | "VECTOR" | "ARCHIVE" | "MODEL3D" | "OTHER" | "ICON" | "FLASH" | "FONT" | "RAW";
export interface Model3D {
  readonly _id?: string;
  readonly url?: string;
  readonly thumbnail?: Image;
  readonly altText?: string | null;
  readonly urlExpirationDate?: Date | null;
  readonly filename?: string | null;
  readonly sizeInBytes?: string | null;
}
export type OperationStatus = "FAILED" | "READY" | "PENDING";
export interface PagingMetadataV2 {
  readonly total?: number | null;
  readonly cursors?: Cursors;
}
export interface QueryFileDescriptorsResponse {
  readonly files?: readonly FileDescriptor[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface SearchFilesResponse {
  readonly files?: readonly FileDescriptor[];
  readonly nextCursor?: PagingMetadataV2;
}
export type StreamFormat = "UNKNOWN" | "HLS" | "DASH";
export type UploadProtocol = "TUS";
export interface BulkDeleteFilesOptions {
  readonly permanent?: boolean;
}
export interface BulkImportFileOptions {
  readonly returnEntity?: boolean | null;
}
export interface GenerateFileDownloadUrlOptions {
  readonly downloadFileName?: string | null;
  readonly expirationInMinutes?: number | null;
  readonly expirationRedirectUrl?: string | null;
  readonly assetKeys?: readonly string[] | null;
  readonly contentDisposition?: ContentDisposition;
}
export interface GenerateFileResumableUploadUrlOptions {
  readonly fileName?: string | null;
  readonly sizeInBytes?: string | null;
  readonly parentFolderId?: string | null;
  readonly private?: boolean | null;
  readonly labels?: readonly string[] | null;
  readonly uploadProtocol?: UploadProtocol;
  readonly filePath?: string | null;
}
export interface GenerateFileUploadUrlOptions {
  readonly fileName?: string | null;
  readonly sizeInBytes?: string | null;
  readonly parentFolderId?: string | null;
  readonly private?: boolean | null;
  readonly labels?: readonly string[] | null;
  readonly externalInfo?: ExternalInfo;
  readonly filePath?: string | null;
}
export interface GenerateVideoStreamingUrlOptions {
  readonly format?: StreamFormat;
  readonly expirationInMinutes?: number | null;
}
export interface ImportFileOptions {
  readonly mediaType?: MediaType;
  readonly displayName?: string | null;
  readonly parentFolderId?: string | null;
  readonly private?: boolean | null;
  readonly labels?: readonly string[] | null;
  readonly mimeType?: string;
  readonly externalInfo?: ExternalInfo;
  readonly urlParams?: Readonly<Record<string, unknown>> | null;
  readonly urlHeaders?: Readonly<Record<string, unknown>> | null;
  readonly filePath?: string | null;
}
export interface ListDeletedFilesOptions {
  readonly parentFolderId?: string | null;
  readonly mediaTypes?: readonly MediaType[];
  readonly private?: boolean | null;
  readonly sort?: CommonSorting;
  readonly paging?: CursorPaging;
}
export interface ListFilesOptions {
  readonly parentFolderId?: string | null;
  readonly mediaTypes?: readonly MediaType[];
  readonly private?: boolean | null;
  readonly sort?: CommonSorting;
  readonly paging?: CursorPaging;
}
export interface SearchFilesOptions {
  readonly search?: string | null;
  readonly rootFolder?: RootFolder;
  readonly mediaTypes?: readonly MediaType[];
  readonly private?: boolean | null;
  readonly sort?: CommonSorting;
  readonly paging?: CursorPaging;
}
/** POST /site-media/v1/bulk/files/delete. Permissions: MEDIA.SITE_MEDIA_FILES_MOVE_TO_TRASH. */
export const bulkDeleteFiles = /* @__PURE__ */ $.defineMethod<(fileIds: readonly string[], options?: BulkDeleteFilesOptions, call?: $.CallOptions) => Promise<void>>({ id: "com.wix.media.site_media.v1.FilesService.BulkDeleteFiles", name: "bulkDeleteFiles", route: "POST /site-media/v1/bulk/files/delete", args: ["fileIds",""], returns: "", shapes });
/** POST /site-media/v1/bulk/files/import-v2. Permissions: MEDIA.SITE_MEDIA_FILES_IMPORT. */
export const bulkImportFile = /* @__PURE__ */ $.defineMethod<(importFileRequests: $.Requires<readonly ImportFileRequest[], "url">, options?: BulkImportFileOptions, call?: $.CallOptions) => Promise<BulkImportFileResponse>>({ id: "com.wix.media.site_media.v1.FilesService.BulkImportFile", name: "bulkImportFile", route: "POST /site-media/v1/bulk/files/import-v2", args: ["importFileRequests",""], request: "BulkImportFileRequest", response: "BulkImportFileResponse", shapes });
/** POST /site-media/v1/bulk/files/import. Permissions: MEDIA.SITE_MEDIA_FILES_IMPORT. @deprecated */
export const bulkImportFiles = /* @__PURE__ */ $.defineMethod<(importFileRequests: $.Requires<readonly ImportFileRequest[], "url">, call?: $.CallOptions) => Promise<BulkImportFilesResponse>>({ id: "com.wix.media.site_media.v1.FilesService.BulkImportFiles", name: "bulkImportFiles", route: "POST /site-media/v1/bulk/files/import", args: ["importFileRequests"], request: "BulkImportFilesRequest", response: "BulkImportFilesResponse", shapes });
/** POST /site-media/v1/bulk/trash-bin/files/restore. Permissions: MEDIA.SITE_MEDIA_FILES_RESTORE_FROM_TRASH. */
export const bulkRestoreFilesFromTrashBin = /* @__PURE__ */ $.defineMethod<(fileIds: readonly string[], call?: $.CallOptions) => Promise<void>>({ id: "com.wix.media.site_media.v1.FilesService.BulkRestoreFilesFromTrashBin", name: "bulkRestoreFilesFromTrashBin", route: "POST /site-media/v1/bulk/trash-bin/files/restore", args: ["fileIds"], returns: "", shapes });
/** POST /site-media/v1/files/generate-file-download-url. Permissions: MEDIA.SITE_MEDIA_FILES_DOWNLOAD_URL. */
export const generateFileDownloadUrl = /* @__PURE__ */ $.defineMethod<(fileId: string, options?: GenerateFileDownloadUrlOptions, call?: $.CallOptions) => Promise<GenerateFileDownloadUrlResponse>>({ id: "com.wix.media.site_media.v1.FilesService.GenerateFileDownloadUrl", name: "generateFileDownloadUrl", route: "POST /site-media/v1/files/generate-file-download-url", args: ["fileId",""], shapes });
/** POST /site-media/v1/files/generate-resumable-upload-url. Permissions: MEDIA.SITE_MEDIA_FILES_UPLOAD. */
export const generateFileResumableUploadUrl = /* @__PURE__ */ $.defineMethod<(mimeType: string, options?: GenerateFileResumableUploadUrlOptions, call?: $.CallOptions) => Promise<GenerateFileResumableUploadUrlResponse>>({ id: "com.wix.media.site_media.v1.FilesService.GenerateFileResumableUploadUrl", name: "generateFileResumableUploadUrl", route: "POST /site-media/v1/files/generate-resumable-upload-url", args: ["mimeType",""], shapes });
/** POST /site-media/v1/files/generate-upload-url. Permissions: MEDIA.SITE_MEDIA_FILES_UPLOAD. */
export const generateFileUploadUrl = /* @__PURE__ */ $.defineMethod<(mimeType: string, options?: GenerateFileUploadUrlOptions, call?: $.CallOptions) => Promise<GenerateFileUploadUrlResponse>>({ id: "com.wix.media.site_media.v1.FilesService.GenerateFileUploadUrl", name: "generateFileUploadUrl", route: "POST /site-media/v1/files/generate-upload-url", args: ["mimeType",""], shapes });
/** POST /site-media/v1/files/generate-download-url. Permissions: MEDIA.SITE_MEDIA_FILES_DOWNLOAD. */
export const generateFilesDownloadUrl = /* @__PURE__ */ $.defineMethod<(fileIds: readonly string[], call?: $.CallOptions) => Promise<GenerateFilesDownloadUrlResponse>>({ id: "com.wix.media.site_media.v1.FilesService.GenerateFilesDownloadUrl", name: "generateFilesDownloadUrl", route: "POST /site-media/v1/files/generate-download-url", args: ["fileIds"], shapes });
/** POST /site-media/v1/files/generate-video-stream-url. Permissions: MEDIA.SITE_MEDIA_FILES_READ. */
export const generateVideoStreamingUrl = /* @__PURE__ */ $.defineMethod<(fileId: string, options?: GenerateVideoStreamingUrlOptions, call?: $.CallOptions) => Promise<GenerateVideoStreamingUrlResponse>>({ id: "com.wix.media.site_media.v1.FilesService.GenerateVideoStreamingUrl", name: "generateVideoStreamingUrl", route: "POST /site-media/v1/files/generate-video-stream-url", args: ["fileId",""], shapes });
/** GET /site-media/v1/files/get-file-by-id. Permissions: MEDIA.SITE_MEDIA_FILES_READ. */
export const getFileDescriptor = /* @__PURE__ */ $.defineMethod<(fileId: string, call?: $.CallOptions) => Promise<FileDescriptor>>({ id: "com.wix.media.site_media.v1.FilesService.GetFileDescriptor", name: "getFileDescriptor", route: "GET /site-media/v1/files/get-file-by-id", payloadIn: "query", args: ["fileId"], response: "GetFileDescriptorResponse", returns: "file", shapes });
/** POST /site-media/v1/files/get-files. Permissions: MEDIA.SITE_MEDIA_FILES_READ. */
export const getFileDescriptors = /* @__PURE__ */ $.defineMethod<(fileIds: readonly string[], call?: $.CallOptions) => Promise<GetFileDescriptorsResponse>>({ id: "com.wix.media.site_media.v1.FilesService.GetFileDescriptors", name: "getFileDescriptors", route: "POST /site-media/v1/files/get-files", args: ["fileIds"], response: "GetFileDescriptorsResponse", shapes });
/** POST /site-media/v1/files/import. Permissions: MEDIA.SITE_MEDIA_FILES_IMPORT. */
export const importFile = /* @__PURE__ */ $.defineMethod<(url: string, options?: ImportFileOptions, call?: $.CallOptions) => Promise<ImportFileResponse>>({ id: "com.wix.media.site_media.v1.FilesService.ImportFile", name: "importFile", route: "POST /site-media/v1/files/import", args: ["url",""], request: "ImportFileRequest", response: "ImportFileResponse", shapes });
/** GET /site-media/v1/trash-bin/files. Permissions: MEDIA.SITE_MEDIA_FILES_LIST_DELETED. */
export const listDeletedFiles = /* @__PURE__ */ $.defineMethod<(options?: ListDeletedFilesOptions, call?: $.CallOptions) => Promise<ListDeletedFilesResponse>>({ id: "com.wix.media.site_media.v1.FilesService.ListDeletedFiles", name: "listDeletedFiles", route: "GET /site-media/v1/trash-bin/files", payloadIn: "query", args: [""], response: "ListDeletedFilesResponse", shapes });
/** GET /site-media/v1/files. Permissions: MEDIA.SITE_MEDIA_FILES_LIST. */
export const listFiles = /* @__PURE__ */ $.defineMethod<(options?: ListFilesOptions, call?: $.CallOptions) => Promise<ListFilesResponse>>({ id: "com.wix.media.site_media.v1.FilesService.ListFiles", name: "listFiles", route: "GET /site-media/v1/files", payloadIn: "query", args: [""], response: "ListFilesResponse", shapes });
/** POST /site-media/v1/files/query. Permissions: media:site_media:v1:file_descriptor:query_file_descriptors. */
export const queryFileDescriptors = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<CursorQuery, QueryFileDescriptorsResponse, $.CursorPage<FileDescriptor>>>({ id: "com.wix.media.site_media.v1.FilesService.QueryFileDescriptors", name: "queryFileDescriptors", route: "POST /site-media/v1/files/query", args: [], response: "QueryFileDescriptorsResponse", query: {"paging":"cursor","items":"files","metadata":"pagingMetadata","options":false}, shapes });
/** POST /site-media/v1/files/search. Permissions: MEDIA.SITE_MEDIA_FILES_LIST. */
export const searchFiles = /* @__PURE__ */ $.defineMethod<(options?: SearchFilesOptions, call?: $.CallOptions) => Promise<SearchFilesResponse>>({ id: "com.wix.media.site_media.v1.FilesService.SearchFiles", name: "searchFiles", route: "POST /site-media/v1/files/search", args: [""], response: "SearchFilesResponse", shapes });
/** PATCH /site-media/v1/files/update-file-descriptor. Permissions: MEDIA.SITE_MEDIA_FILES_UPDATE. */
export const updateFileDescriptor = /* @__PURE__ */ $.defineMethod<(file: $.Requires<FileDescriptor, "_id">, call?: $.CallOptions) => Promise<FileDescriptor>>({ id: "com.wix.media.site_media.v1.FilesService.UpdateFileDescriptor", name: "updateFileDescriptor", route: "PATCH /site-media/v1/files/update-file-descriptor", args: ["file"], request: "UpdateFileDescriptorRequest", response: "UpdateFileDescriptorResponse", returns: "file", shapes });
