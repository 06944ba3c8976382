/** Whether a field is there: the server takes null for absent. */
export function isSet<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
