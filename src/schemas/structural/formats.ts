import { ipVersion } from '../../kubernetes/ip.js';
import type { KubernetesVersion } from '../../kubernetes/versions.js';
import { isBase64 } from '../base64.js';
import { isDate } from '../typed/time.js';

/** A form of text that schemas of custom kinds can ask for. */
interface Format {
  readonly test: (text: string) => boolean;
  /** In words, as in `an IPv4 address`. */
  readonly wanted: string;
  /** The first version whose server looks at it. @default all */
  readonly since?: KubernetesVersion;
}

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const NAME = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const TIME = /^(\d\d):(\d\d):(\d\d)(?:.\d+)?(?:z|[+-]\d\d:\d\d)$/;
const AMOUNT_OF_TIME = /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;
const LOOSE_AMOUNT_OF_TIME = /\d\s*(?:ns|us|µs|ms|s|m|h|hr|d|w|wk|nano|micro|milli|sec|min|hour|day|week)/i;

/** What the server looks at, by the format's name without `-`; others it takes for any text. */
const FORMATS: Readonly<Record<string, Format>> = {
  byte: { test: (text) => text !== '' && isBase64(text), wanted: 'text in base64' },
  cidr: { test: isCidr, wanted: 'a range of addresses such as 10.0.0.0/8' },
  date: { test: isDate, wanted: 'a date such as 2030-01-31' },
  datetime: { test: isDateTime, wanted: 'a time such as 2030-01-31T12:00:00Z' },
  duration: {
    test: (text) => text === '0' || AMOUNT_OF_TIME.test(text) || LOOSE_AMOUNT_OF_TIME.test(text),
    wanted: 'an amount of time such as 90s or 1h30m',
  },
  hexcolor: { test: (text) => /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text), wanted: 'a color such as #ffcc00' },
  ipv4: { test: (text) => text.includes('.') && isAddress(text), wanted: 'an IPv4 address such as 203.0.113.7' },
  ipv6: {
    test: (text) => text.includes(':') && ipVersion(text) === 6 && !text.includes('%'),
    wanted: 'an IPv6 address such as 2001:db8::7',
  },
  k8slongname: {
    test: (text) => text.length <= 253 && new RegExp(`^${NAME}(?:\\.${NAME})*$`).test(text),
    wanted: 'a name in small letters, digits, - and .',
    since: '1.34',
  },
  k8sshortname: {
    test: (text) => text.length <= 63 && new RegExp(`^${NAME}$`).test(text),
    wanted: 'a name in small letters, digits and -, at most 63',
    since: '1.34',
  },
  mac: {
    test: (text) =>
      /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4,})$|^[0-9a-f]{4}(?:\.[0-9a-f]{4}){2,}$/i.test(text),
    wanted: 'a MAC address such as 01:23:45:67:89:ab',
  },
  uuid: { test: (text) => UUID.test(text), wanted: 'a UUID' },
};

/** The format of that name, where the server of a version looks at it. */
export function formatOf(name: string): Format | undefined {
  return FORMATS[name.replaceAll('-', '')];
}

/** An address, where the parts of an IPv4 one may begin with zeros. */
function isAddress(text: string): boolean {
  return ipVersion(text.replaceAll(/(^|[.:])0+(?=\d)/g, '$1')) !== 0 && !text.includes('%');
}

function isCidr(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  const most = address.includes(':') ? 128 : 32;
  return more.length === 0 && isAddress(address) && /^\d+$/.test(bits) && Number(bits) <= most;
}

function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.toLowerCase().split('t');
  const parts = TIME.exec(time);
  return isDate(date) && parts !== null && Number(parts[1]) < 24 && Number(parts[2]) < 60 && Number(parts[3]) < 60;
}
