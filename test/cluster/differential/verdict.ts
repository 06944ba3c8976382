/** What a judge makes of an object. */
export interface Verdict {
  readonly accepted: boolean;
  /** What it finds, a line each. */
  readonly messages: readonly string[];
  /** Where, as JSON pointers, as far as it says so. */
  readonly paths: readonly string[];
  /** The rules that find something; of the server, none. */
  readonly rules: readonly string[];
}
