/**
 * Letters that are taken for a Latin one at a glance: a proper part of Unicode's confusables (UTS #39, confusables.txt), of
 * the scripts in which a Latin name can be written letter by letter. What NFKD takes apart (mathematical and full-width
 * letters, accents) needs no row. `i` stands for i, l and 1 alike, as they are in many faces.
 */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    a: 'ɑаαᴀӕꓮꭺⲁ',
    b: 'ɓвβьᏏʙƀᖯꓐⲃ',
    c: 'ƈсϲᴄçⅽꓚⲥ',
    d: 'ɖɗđԁᴅᏧꓓⅾ',
    e: 'ɛеεҽᴇєҿɘꓰⲉ',
    f: 'ƒꜰϝꞙẝꓝ',
    g: 'ɡɠցɢǥƍꓖ',
    h: 'ɦħһнհʜᏂꓧ',
    i: 'ıɨιіӏ1l|!ɪłɫɭǀ׀וןا١۱ӀլꓡꓲʟᏞⲓ',
    j: 'јյʝȷᴊϳꓙ',
    k: 'ƙкκᴋқӄꓗⲕ',
    m: 'ɱмμᴍꓟⲙ',
    n: 'ɲŋпηոռɴꓠ',
    o: 'øɵоοօ0ᴏσסهо٥०၀ჿⲟꓳ',
    p: 'ƥрρᴘþƿⲣꓑ',
    q: 'ʠԛզǫգ',
    r: 'ɼɾгʀɍꓣ',
    s: 'ʂѕꜱƽꓢ',
    t: 'ŧƭтτᴛꓔⲧ',
    u: 'ʉυսᴜꓴ',
    v: 'ʋνѵᴠטꓦ',
    w: 'ʍԝωᴡѡꓪ',
    x: 'хχⅹ᙮ꓫⲭ',
    y: 'ƴуγүʏყꓬ',
    z: 'ʐƶᴢꓜⲍ',
    ae: 'æ',
    oe: 'œ',
    ss: 'ß',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin])),
);

/** Capitals that look otherwise than their small letters do: read before these become one. */
const capitals: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    a: 'ΑАᎪ',
    b: 'ΒВᏴ',
    c: 'СᏟϹ',
    d: 'ᎠᗞᏧ',
    e: 'ΕЕᎬ',
    g: 'ᏀᏻԌ',
    h: 'ΗНᎻ',
    i: 'ΙІᎥᏞ',
    j: 'ЈᎫ',
    k: 'ΚКᏦ',
    m: 'ΜМᎷϺ',
    n: 'ΝՆ',
    o: 'ΟОՕ',
    p: 'ΡРᏢ',
    r: 'ᎡᏒ',
    s: 'ЅՏᏚᏕ',
    t: 'ΤТᎢ',
    u: 'ՍՄ',
    v: 'ᏙѴ',
    w: 'ᎳᏔԜ',
    x: 'ΧХ',
    y: 'ΥУҮᎩ',
    z: 'ΖᏃ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin])),
);

/** White letters on black and flags' letters, which NFKD leaves as they are: runs from A to Z. */
const framed = [0x1f150, 0x1f170, 0x1f1e6];

function plain(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const start = framed.find((first) => code >= first && code < first + 26);
  if (start !== undefined) return String.fromCharCode(0x61 + code - start);
  const capital = code >= 0xab70 && code <= 0xabbf ? sign.toUpperCase() : sign; // small Cherokee is drawn like the large
  return capitals[capital] ?? sign.toLowerCase();
}

/** What a name looks like at a glance: two names with one skeleton are taken for each other. Empty where nothing shows. */
export function skeleton(name: string): string {
  let seen = '';
  for (const sign of name.normalize('NFKD'))
    for (const letter of plain(sign).normalize('NFKD')) seen += lookalikes[letter] ?? letter;
  return seen
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
