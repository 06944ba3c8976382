import { z } from 'zod';
import { named, strict } from '../../core/options/strict.js';
import { dns1123Label, dns1123Subdomain } from '../../kubernetes/names.js';
import { absolutePath } from './paths.js';

/** A folder that a server exports. @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs */
export interface NfsOptions {
  /** The server's host name or address, e.g. `'nfs.example.com'`. */
  server: string;
  /** The folder that it exports, as an absolute path. */
  path: string;
  /** Mount the export itself read-only, for all that use it. @default false */
  readOnly?: boolean;
}

/** A Secret in a namespace that is said: a PersistentVolume stands in none. */
export interface NamespacedSecret {
  /** `metadata.name` of the Secret. */
  name: string;
  /** The namespace that the Secret is in. */
  namespace: string;
}

/** A disk behind an iSCSI target. @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi */
export interface IscsiOptions<Secret = string> {
  /** The target's portal: an address, with a port where that is not 3260, e.g. `'10.0.2.15:3260'`. */
  targetPortal: string;
  /** Its qualified name, e.g. `'iqn.2001-04.com.example:storage.disk1'`; also `eui.` or `naa.` */
  iqn: string;
  /** Number of the disk at the target, 0 to 255. */
  lun: number;
  /** More portals of the target, for several ways to it. @default none */
  portals?: string[];
  /** The initiator's interface: `iscsiInterface`. @default 'default', which is tcp */
  iscsiInterface?: string;
  /** The initiator's own qualified name. @default the node's */
  initiatorName?: string;
  /** The file system, e.g. `'xfs'`: `fsType`. @default 'ext4' */
  fsType?: string;
  /** Attach it read-only: then several nodes can have it. @default false */
  readOnly?: boolean;
  /** Log in with CHAP to find the target: `chapAuthDiscovery`. Needs `secretRef`. @default false */
  chapAuthDiscovery?: boolean;
  /** Log in with CHAP for the session: `chapAuthSession`. Needs `secretRef`. @default false */
  chapAuthSession?: boolean;
  /** The Secret with the CHAP login, of type `kubernetes.io/iscsi-chap`. @default none */
  secretRef?: Secret;
}

/** A disk behind Fibre Channel, by its worldwide ids or by target and number. @see https://kubernetes.io/docs/concepts/storage/volumes/#fc */
export type FcOptions = FcByTarget | FcByWwid;

/** How a Fibre Channel disk is attached. */
export interface FcAttachment {
  /** The file system, e.g. `'xfs'`: `fsType`. @default 'ext4' */
  fsType?: string;
  /** Attach it read-only: then several nodes can have it. @default false */
  readOnly?: boolean;
}

/** A Fibre Channel disk by the ports that lead to it. */
export interface FcByTarget extends FcAttachment {
  /** Worldwide names of the target's ports, e.g. `['50060e801049cfd1']`. */
  targetWWNs: string[];
  /** Number of the disk at the target, 0 to 255. */
  lun: number;
}

/** A Fibre Channel disk by its own ids. */
export interface FcByWwid extends FcAttachment {
  /** Worldwide ids of the disk: `wwids`. */
  wwids: string[];
}

const text = z.string().min(1);
const lun = z.int().min(0).max(255);

const IQN = /^(?:iqn\.\d{4}-\d{2}\.[a-zA-Z0-9.-]+:[^,;*&$|\s]+|eui\.[a-zA-Z0-9]{16}|naa\.[a-zA-Z0-9]{32})$/;
const qualifiedName = named((name) =>
  IQN.test(name)
    ? undefined
    : "must be a qualified name of iSCSI\nwrite it like 'iqn.2001-04.com.example:storage.disk1'",
);

/** @internal The name of a Secret in the pod's own namespace. */
export const secretName = named(dns1123Subdomain);

/** @internal Judges {@link NamespacedSecret}. */
export const namespacedSecretSchema = strict({ name: secretName, namespace: named(dns1123Label) });

/** @internal Judges {@link NfsOptions}. */
export const nfsSchema = strict({ server: text, path: absolutePath, readOnly: z.boolean().optional() });

const iscsiWith = <Secret extends z.ZodType>(secret: Secret) =>
  strict({
    targetPortal: text,
    iqn: qualifiedName,
    lun,
    portals: z.array(text).optional(),
    iscsiInterface: text.optional(),
    initiatorName: qualifiedName.optional(),
    fsType: text.optional(),
    readOnly: z.boolean().optional(),
    chapAuthDiscovery: z.boolean().optional(),
    chapAuthSession: z.boolean().optional(),
    secretRef: secret.optional(),
  }).superRefine((options, context) => {
    for (const chap of ['chapAuthDiscovery', 'chapAuthSession'] as const) {
      if (options[chap] !== true || options.secretRef !== undefined) continue;
      context.addIssue({ code: 'custom', path: [chap], message: 'needs the login\nadd secretRef: …' });
    }
  });

/** @internal Judges {@link IscsiOptions} of a pod. */
export const iscsiSchema = iscsiWith(secretName);

/** @internal Judges {@link IscsiOptions} of a PersistentVolume. */
export const persistentIscsiSchema = iscsiWith(namespacedSecretSchema);

const attachment = { fsType: text.optional(), readOnly: z.boolean().optional() };

/** @internal Judges {@link FcOptions}. */
export const fcSchema = z.union([
  strict({ targetWWNs: z.array(text).min(1), lun, ...attachment }),
  strict({ wwids: z.array(text).min(1), ...attachment }),
]);

/** The `iscsi` of a volume; `secretRef` as the kind of volume has it. */
export function renderIscsi<Secret>({ secretRef, ...rest }: IscsiOptions<Secret>): object {
  return { ...withoutFalse(rest), secretRef: typeof secretRef === 'string' ? { name: secretRef } : secretRef };
}

/** Options as they are, but for those that are off: the server drops a `false` that is its default. */
export function withoutFalse(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== false));
}
