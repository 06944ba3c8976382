/** Texts that are a credential by their very form. */
const FORMS: readonly { readonly what: string; readonly form: RegExp }[] = [
  { what: 'an access key of AWS', form: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: 'a token of GitHub', form: /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_\w{60,})/ },
  { what: 'a token of GitLab', form: /\bglpat-[\w-]{20}/ },
  { what: 'a token of Slack', form: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { what: 'a live key of Stripe', form: /\b[rs]k_live_[A-Za-z0-9]{20,}/ },
  { what: 'a key of Google', form: /\bAIza[\w-]{35}\b/ },
  { what: 'a token of npm', form: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'a private key', form: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { what: 'a signed token', form: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
  { what: 'a password in a URL', form: /^[a-z][a-z0-9+.-]*:\/\/[^\s:@/$]*:[^\s:@/$]+@/i },
];

/** Names of variables that hold a credential. */
const NAME = /(?:^|_)(?:PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)$/i;

/** Values that are no credential whatever the name: switches, numbers, paths, and texts made of other variables. */
const HARMLESS = /^(?:|true|false|yes|no|on|off|none|null|\d{1,4}|[./].*|.*\$\([A-Za-z_]\w*\).*)$/i;

/** What a text is by its form, where that is a credential. */
export function credentialForm(text: string): string | undefined {
  return FORMS.find(({ form }) => form.test(text))?.what;
}

/** Whether a variable of this name and text holds a credential. */
export function isCredential(name: string, text: string): boolean {
  return NAME.test(name) && !/^(?:PWD|OLDPWD)$/.test(name) && !/ALLOW|EMPTY|RANDOM/i.test(name) && !HARMLESS.test(text);
}
