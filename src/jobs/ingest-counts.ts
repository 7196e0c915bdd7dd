/** What became of the posts of a source at one reading. */
export interface IngestCounts {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
}
