/** One file of a picture, by the name it is served under. */
export interface Made {
  name: string;
  bytes: Buffer;
}

/**
 * Where the files of pictures lie. Every picture has a folder, named by 32 hex characters, and in it files whose names are ours:
 * shapes, widths and crops. Nothing in them comes from a person, and whoever calls need not have checked.
 */
export interface Store {
  /** Puts all files of a picture in place; nobody reads half of one. */
  keep(hash: string, files: readonly Made[]): Promise<void>;
  /** Puts further files beside those of a picture. */
  add(hash: string, files: readonly Made[]): Promise<void>;
  /** The bytes of one file, or null where there is none. */
  read(hash: string, file: string): Promise<Buffer<ArrayBuffer> | null>;
  /** The names of a picture's files, in their order; none where it has no folder. */
  list(hash: string): Promise<string[]>;
  /** Takes all files of a picture away. */
  drop(hash: string): Promise<void>;
}

export const isFolder = (hash: string) => /^[0-9a-f]{32}$/.test(hash);
export const isFile = (file: string) => /^[0-9a-z]{1,12}\.(?:avif|webp|jpg)$/.test(file);
