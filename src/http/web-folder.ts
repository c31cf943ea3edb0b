/** Where the built web app is: dist/web, for the source and for the built package alike. */
export const webFolder = (): URL => new URL("../../dist/web/", import.meta.url);
