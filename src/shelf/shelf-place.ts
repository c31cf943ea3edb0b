import { join, resolve } from "node:path";

/** Where a shelf is. */
export type ShelfPlace = { kind: "folder"; folder: string } | ({ kind: "s3" } & S3Place);

export interface S3Place {
  /** Without the bucket: "https://s3.eu-central-1.amazonaws.com". */
  endpoint: string;
  region: string;
  bucket: string;
  /** "" or "books/2026", without slashes at its ends. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Readers are sent to the store itself, with a signed address. */
  presign: boolean;
}

type Environment = Record<string, string | undefined>;

/** `s3://bucket/prefix` with the store's settings in the environment, or a folder's path; else what is wrong with it. */
export function readShelfPlace(text: string, env: Environment): ShelfPlace | { faults: string[] } {
  const s3 = /^s3:\/\/([^/]*)(?:\/(.*?))?\/*$/.exec(text);
  if (s3 !== null) return readS3Place(s3[1] ?? "", s3[2] ?? "", env);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) {
    return { faults: ["BOOKMILL_SHELF: must be a folder or s3://bucket/prefix"] };
  }
  return { kind: "folder", folder: resolve(text) };
}

/** The shelf that the environment names; without a word about it the data folder's own. */
export function shelfFromEnvironment(
  env: Environment,
  dataFolder: string,
): ShelfPlace | { faults: string[] } {
  return readShelfPlace(env["BOOKMILL_SHELF"] || join(dataFolder, "shelf"), env);
}

/** For people; no secret in it. */
export function placeInWords(place: ShelfPlace): string {
  if (place.kind === "folder") return place.folder;
  const path = [place.bucket, place.prefix].filter((part) => part !== "").join("/");
  return `s3://${path} at ${new URL(place.endpoint).host}`;
}

function readS3Place(
  bucket: string,
  prefix: string,
  env: Environment,
): ShelfPlace | { faults: string[] } {
  const endpoint =
    env["S3_ENDPOINT"] || env["AWS_ENDPOINT_URL_S3"] || env["AWS_ENDPOINT_URL"] || "";
  const accessKeyId = env["S3_ACCESS_KEY_ID"] || env["AWS_ACCESS_KEY_ID"] || "";
  const secretAccessKey = env["S3_SECRET_ACCESS_KEY"] || env["AWS_SECRET_ACCESS_KEY"] || "";
  const presign = env["BOOKMILL_S3_PRESIGN"] || "false";
  const faults = [
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(bucket)
      ? []
      : ["BOOKMILL_SHELF: names no bucket, as in s3://bucket/prefix"]),
    ...(/^([A-Za-z0-9_-][A-Za-z0-9._-]*(\/|$))*$/.test(prefix)
      ? []
      : ["BOOKMILL_SHELF: the prefix may hold letters, digits, - _ . and /"]),
    ...(isWebAddress(endpoint)
      ? []
      : [
          "S3_ENDPOINT: must be the store's address without the bucket, such as https://s3.eu-central-1.amazonaws.com",
        ]),
    ...(accessKeyId === "" ? ["S3_ACCESS_KEY_ID: is needed for a shelf on S3"] : []),
    ...(secretAccessKey === "" ? ["S3_SECRET_ACCESS_KEY: is needed for a shelf on S3"] : []),
    ...(["true", "1", "false", "0"].includes(presign)
      ? []
      : ["BOOKMILL_S3_PRESIGN: must be true or false"]),
  ];
  if (faults.length > 0) return { faults };
  return {
    kind: "s3",
    endpoint: endpoint.replace(/\/+$/, ""),
    // What stores that know no regions take as well.
    region: env["S3_REGION"] || env["AWS_REGION"] || env["AWS_DEFAULT_REGION"] || "us-east-1",
    bucket,
    prefix,
    accessKeyId,
    secretAccessKey,
    presign: ["true", "1"].includes(presign),
  };
}

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
