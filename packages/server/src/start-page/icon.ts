/** Where browsers look for the icon of every page, whether it names one or not. */
export const ICON_PATH = "/favicon.ico";

/** A knot on a line, in the pages' own blue of either scheme. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>
path,circle{fill:none;stroke:#0b5cad;stroke-width:4;stroke-linecap:round}@media(prefers-color-scheme:dark){path,circle{stroke:#83bbf7}}
</style><circle cx="16" cy="19" r="9"/><path d="M16 2v13"/></svg>
`;
