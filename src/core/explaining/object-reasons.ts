/** Why there is an object that nobody wrote. */
interface ObjectReason {
  readonly why: string;
  /** What to write for something else. */
  readonly instead: string;
}

/** Objects that stand beside what the user wrote, and why. */
export const OBJECT_REASONS = {
  service: { why: 'callers reach its ports by this name', instead: 'service: false' },
  governing: { why: 'gives each pod a name of its own', instead: 'governing: { name: … } for another name' },
  budget: { why: 'a drain of nodes leaves enough pods running', instead: 'budget: false' },
  autoscaler: { why: 'replicas is a range', instead: 'replicas: a number' },
  account: { why: 'its permissions are given to it', instead: 'serviceAccount: … for one that is there' },
  policy: { why: 'it lets in what is named here, and nobody else', instead: "network: 'open' for the map" },
  'default-deny': {
    why: 'closes all pods of the map but for what other policies open',
    instead: "network: 'open' for the map",
  },
  'acme-solver': {
    why: 'cert-manager proves with pods of its own that it holds the host, and those have to be reached',
    instead: 'tls: { secret: … } for a certificate that is there',
  },
  claim: { why: 'pods mount a volume by its claim', instead: 'nothing: one does not go without the other' },
  addresses: { why: 'its Service selects no pods, so it is told the addresses', instead: 'dns: … for a name' },
} as const satisfies Record<string, ObjectReason>;

/** Why there is an object: for a reason of ours, or since an option of its construct says so. */
export type Because = keyof typeof OBJECT_REASONS | { readonly option: string };
