/** A link with its position, in the shape that the Markdown library requires; `raw`, `text` and `url` are equal here. */
export interface BareLink {
	/** In lower case, with its colon. */
	readonly schema: string;
	readonly index: number;
	readonly lastIndex: number;
	readonly raw: string;
	readonly text: string;
	readonly url: string;
}

const blank = String.raw`\p{Z}\p{Cc}`;
const edge = String.raw`${blank}\p{P}><｜`;
const letter = `[^${edge}]`;
const label = `(?:[xX][nN]--[a-zA-Z0-9-]{1,59}|${letter}(?:(?:-|${letter}){0,61}${letter})?)`;
const hostEnd = String.raw`(?=$|[${edge}])(?!-|_|:\d|\.-|\.(?!$|[${blank}\p{P}]))`;
const port = String.raw`(?::(?:6(?:[0-4]\d{3}|5(?:[0-4]\d{2}|5(?:[0-2]\d|3[0-5])))|[1-5]?\d{1,4}))?`;
const pairs = (['[]', '()', '{}'] as const).map(pair => {
	const [open, close] = [`\\${pair.charAt(0)}`, `\\${pair.charAt(1)}`];
	const inside = `[^${blank}${open}${close}]`;
	return Array
		.from({ length: 3 })
		.reduce<string>(inner => `${open}(?:${inside}|${inner}){0,1000}${close}`, `${open}${inside}{0,1000}${close}`);
});
/** Brackets and quotation marks must be paired; punctuation that may end a sentence must be followed by more of the path. */
const path = `(?:[/?#](?:${[
	...pairs, `"[^${blank}"]{1,100}"`, `'[^${blank}']{1,100}'`, `'(?=${letter}|-)`,
	String.raw`\.{2,20}:?[a-zA-Z0-9%/&]`, String.raw`\.(?![${blank}.]|$)`, '-{1,20}', `[,;](?![${blank}]|$)`, `!{1,20}(?![${blank}!]|$)`, String.raw`\?(?![${blank}?]|$)`,
	String.raw`[\\/:%@#&=_~*]`, letter,
].join('|')}){1,10000}|/)?`;
const mailSign = "[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]";

const schemes = '[hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:';
const scheme = `(^|(?!_)[${edge}])(${schemes})`;
const schemeSearch = new RegExp(scheme, 'ug');
const schemeAtStart = new RegExp(`^${scheme}`, 'u');
const webRest = new RegExp(`//(?:${label}\\.){0,10}${label}${port}${hostEnd}${path}`, 'uy');
const mailRest = new RegExp(`${mailSign}(?:${mailSign}|\\.(?=${mailSign})){0,63}@(?:${label}\\.){0,4}${label}${hostEnd}`, 'uy');
const longestRest = 10_000;

/**
 * Finds URLs in plain text like the Markdown library's finder (linkify-it), with the same character classes and limits, for the
 * schemes http, https and mailto only. Its tables of domains and its search for links without a scheme are a fortieth of what the web
 * host loads. Two differences: a host in brackets (IPv6) is no link, and rare punctuation beyond U+FFFF ends a host.
 */
export const bareLinks = {
	test: (text: string): boolean => linksIn(text).next().done !== true,
	match: (text: string): readonly BareLink[] | null => {
		const found = [...linksIn(text)];
		return found.length > 0 ? found : null;
	},
	matchAtStart: (text: string): BareLink | null => linkAt(text, schemeAtStart.exec(text)) ?? null,
};

function* linksIn(text: string): Generator<BareLink, void> {
	let from = 0;
	let end = 0;
	for (;;) {
		schemeSearch.lastIndex = from;
		const start = schemeSearch.exec(text);
		if (!start) {
			return;
		}
		from = schemeSearch.lastIndex;
		const link = linkAt(text, start);
		if (link && link.index >= end) {
			yield link;
			end = link.lastIndex;
			// The character that ends a link may also precede the next one.
			from = Math.max(from, end - 1);
		}
	}
}

function linkAt(text: string, start: RegExpExecArray | null): BareLink | undefined {
	if (!start) {
		return undefined;
	}
	const [all, before = '', written = ''] = start;
	const schema = written.toLowerCase();
	const from = start.index + all.length;
	const rest = schema === 'mailto:' ? mailRest : webRest;
	rest.lastIndex = from;
	const found = rest.exec(text.slice(0, from + longestRest));
	if (!found) {
		return undefined;
	}
	const index = start.index + before.length;
	const lastIndex = from + found[0].length;
	const raw = text.slice(index, lastIndex);
	return { schema, index, lastIndex, raw, text: raw, url: raw };
}
