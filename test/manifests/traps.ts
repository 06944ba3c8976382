const BARE = String.raw`
  ~ null Null NULL nUll true True TRUE false False FALSE y Y n N yes Yes YES no No NO on On ON off Off OFF
  0 1 -1 +1 00 08 012 0o14 0O14 -0o17 0o1_7 0b11 0B11 -0b11 0b_ 0x 0x1f 0X1F +0x1F 0x_ 0x_1 1_000 1_ 1__0 _1 0_8 1,000
  1_e5 12345678901234567890 1. .5 +.5 -.5 1.5 1.20 . .. ... ._ 1._ 1.5_0 1e3 1E3 1e+3 1e-3 1.e5 1.5e3 .5e3 1e999 -1e999
  1234e56 1e e1 E22 e1234567 0e0 -0 -0.0 .inf .Inf .INF -.inf +.inf .nan .NaN .NAN +.nan NaN nan inf Infinity -Infinity
  12:30 12:30:45 1:60 190:20:30.15 -1:30 8080:80 1_0:30 :: ::1 : :a a: a:b
  2001-12-14 2001-1-1 2001-99-99 2001-12-14T21:59:43Z 2001-12-14t21:59:43.10-05:00 2001-12 20011214
  = == << < <<< ! !!str !a &a *a @daily %a | |- > >- ? ?a - -a -- --- ---a --flag=x [ ] [] [a { } {} , # #a a#b
  ' '' 'a' " "" "a" a"b it's '" \ \n C:\x a\"b $(A) $A (a) 100m 128Mi 1.2.3 v1.0 10.0.0.0/8 25% 1h30m 3d
  __proto__ constructor toString hasOwnProperty apiVersion metadata
`
  .trim()
  .split(/\s+/);

const SPACED = [
  [
    '',
    ' ',
    'a: b',
    '2001-12-14 21:59:43',
    '2001-12-14 21:59:43.10 -5',
    '!!binary x',
    '*/5 * * * *',
    '0 3 * * *',
    '? a',
    '- a',
  ],
  [
    '--- a',
    '... a',
    '- - a',
    '{a: 1}',
    'a, b',
    'a #b',
    'a b',
    ' a',
    'a ',
    '\t',
    '\ta',
    'a\t',
    'a\tb',
    'a\t#b',
    '`x`',
    '${A}',
  ],
].flat();

const CHARACTERS = [
  ['한글', 'é', '😀', '\u00a0', 'a\u00a0b', '\u0085', 'a\u0085b', '\u2028', 'a\u2028b', '\u2029', '\ufeff', '\ufeffa'],
  [
    'a\ufeff',
    '\u0000',
    '\u0007',
    '\u001b[0m',
    '\u007f',
    '\u009f',
    '\ufffd',
    '\ufffe',
    '\uffff',
    '\ue000',
    '\u{10ffff}',
  ],
  ['\u00ad', '\u200b', '\u202e'],
].flat();

const LINES = [
  [
    '\n',
    '\n\n',
    ' \n',
    '\n ',
    '\t\n',
    'a\n',
    'a\n\n',
    'a\n\n\n',
    '\na',
    '\n\na',
    'a\nb',
    'a\nb\n',
    'a\n\nb\n',
    ' a\nb\n',
  ],
  [
    'a\n b\n',
    '\n a\nb\n',
    '\n\n  a\nb',
    '\ta\nb\n',
    'a\n\tb\n',
    'a \nb\n',
    'a\t\nb\n',
    'a\n \nb\n',
    'a\n   \n',
    'a\n ',
  ],
  [
    '   \na\n',
    '\t\na\n',
    'a\r\nb\r\n',
    'a\rb',
    '\r',
    'a\n---\nb\n',
    '---\na\n',
    '...\na',
    'a\n...\n',
    '# a\nb\n',
    'a\n# b\n',
  ],
  [
    'a: b\nc: d\n',
    '- a\n- b\n',
    'a\n\u0085b\n',
    'a\n\u2028b\n',
    'a\n\ufeffb\n',
    '\ufeffa\nb\n',
    'a\n\u0000\n',
    'a\n\u00a0\n',
  ],
  [
    '\u00a0\na\n',
    '%a\n%b\n',
    '{\n  "a": 1\n}\n',
    '|\n|\n',
    '"a\nb"\n',
    "'a\nb'\n",
    '\u3000\na\n',
    '*a\n&b\n',
    '[a,\nb]\n',
  ],
  ['! \n', '@\n', '`\n'],
  [' aa\n ', 'a\n\t', ' a\n\n  ', 'a\n '],
].flat();

const LONG = [
  ['9'.repeat(400), `0x${'f'.repeat(300)}`, 'x'.repeat(1200), `${'x '.repeat(600)}y`, `a\n${'k'.repeat(2000)}\nb`],
  [127, 1021, 1024, 1025].map((length) => 'k'.repeat(length)),
  [`"${'k'.repeat(1022)}`, `😀${'k'.repeat(1022)}`],
].flat();

/** Strings that at least one YAML reader takes for something else when they stand bare, and their near misses. */
export const TRAPS: readonly string[] = [...BARE, ...SPACED, ...CHARACTERS, ...LINES, ...LONG];
