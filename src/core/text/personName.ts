import { compareWords } from './collections';
import { normalForm } from './normalForm';

/** Titles and forms of address that precede Indonesian and English names, lower case, without dots. */
const titles = new Set(`
	prof dr drs dra drg drh ir h hj kh apt ns tgk ust ustaz ustadz ustazah ustadzah pdt assoc asst
	mr mrs ms bapak bpk pak ibu bu sdr sdri tn ny nn
`.trim().split(/\s+/));

/** Degrees and certificates that follow names, lower case, without dots: `S.Kom.` is `skom`. */
const degrees = new Set(`
	ama amd amdak amdkeb amdkep amdkes amdkom amdt amk amkeb amp
	sab sag sak sakun sakt sap sars sds se sei sesy sfarm sfil sfili sgz sh shi shum shut si sid sikom sip skb sked skeb skep skes skg skh
	skm skom skpm smat smb smn sn so sor sp spar spd spdi spdsd spi spsi spt sptk ss ssi ssn ssos ssosi sst sstat sstp ssy st sth sthi stp
	strak stribp strip strkeb strkep strkes strkom strt sud
	mab mag mak makt map mars mbiomed mce mcs mds mei mesy mfarm mfil mgizi mgz mh mhi mhum mhut mi mikom mip mkeb mkep mkes mkkk mkm
	mkn mkom ml mm mmat mmsi mmt mn mp mpd mpdi mpsi mpt msak msi msm msn msos msosi mst mstat msy mt mti mtr mtrip mud
	ba bba bcom bed beng bsc ca cfa cma cpa ded dba drph dsc edd llb llm lld ma mba mbus mcom md med meng mfa mha mpa mph mphil mpp mres
	msc msw phd psyd pmp cphr ipm ipp ipu qia
`.trim().split(/\s+/));

/**
 * Returns a name without titles and degrees: `Dr. Ir. H. Dicky Saromi, M.Sc.` gives `Dicky Saromi`. Never empty. For comparison, sorting,
 * ids, file names and short labels; names are stored as written. A text of more than 200 characters is no name and stays as it is.
 */
export function bareName(name: string): string {
	if (name.length > 200) {
		return name;
	}
	const known = bareNames.get(name);
	if (known !== undefined) {
		return known;
	}
	if (bareNames.size >= maxBareNames) {
		bareNames.clear();
	}
	const bare = bareNameOf(name);
	bareNames.set(name, bare);
	return bare;
}

/** The last names that were asked for: pages and sorting ask for the same ones many times. */
const bareNames = new Map<string, string>();
const maxBareNames = 20_000;

function bareNameOf(name: string): string {
	const [first = '', ...suffixes] = name.split(',');
	const bare = withoutTitles(withoutLastDegrees((suffixes.every(areDegrees) ? first : name).trim()));
	return bare === '' ? name : bare;
}

/** The form in which two spellings of one name are equal: without titles and degrees, in `normalForm`. */
export function personKey(name: string): string {
	return normalForm(bareName(name));
}

/** Orders names without regard to titles and degrees, for `sort`; names that differ in these only are ordered as written. */
export function compareNames(a: string, b: string): number {
	return compareWords(bareName(a), bareName(b)) || compareWords(a, b);
}

/** Whether a text consists of degrees: `S.Kom.`, `S. Kom`, `MM`, `S.Sos., M.AP.` one by one, `S.H. M.H.`. A lone initial is none. */
export function areDegrees(text: string): boolean {
	if (!/[.\p{Lu}]/u.test(text)) {
		return text.trim() === ''; // the fast path of ids
	}
	const words = text.split(/\s+/, 9).filter(word => word !== '');
	let from = 0;
	while (from < words.length) {
		const length = [3, 2, 1].find(count => from + count <= words.length && isDegree(words.slice(from, from + count).join(' ')));
		if (length === undefined) {
			return false;
		}
		from += length;
	}
	return true;
}

/**
 * Returns the names that a text seems to contain: `Budi, S.Kom. dan Dewi` has two, `Budi, S.Kom.` one. One where it is not clear that there
 * are several; whether they are meant is for the reader to say.
 */
export function namesIn(text: string): readonly string[] {
	if (text.length > 500 || !/[,;/&\n]|\s(?:dan|and)\s/iu.test(text)) {
		return [text];
	}
	const names = text.split(/\s*[;/&\n]\s*|,?\s+(?:dan|and)\s+/iu).flatMap(part => part.split(/\s*,\s*/).reduce<readonly string[]>(
		(all, each) => all.length > 0 && (areDegrees(each) || /^(?:jr|sr|i{1,3}|iv)\.?$/i.test(each))
			? [...all.slice(0, -1), `${all.at(-1) ?? ''}, ${each}`]
			: [...all, each],
		[],
	)).map(name => name.trim()).filter(name => name !== '');
	return names.every(name => isName(bareName(name))) ? names : [text];
}

/** Whether a text without titles and degrees can be a name: one to five words of letters, not initials alone. */
function isName(text: string): boolean {
	return /^[\p{L}\p{M}’'.-]+(?:\s[\p{L}\p{M}’'.-]+){0,4}$/u.test(text) && /\p{L}[\p{L}\p{M}’']/u.test(text);
}

/** A degree that `degrees` lacks: with a dot at its end or two inside, without blanks. `M.Ali` and `Moh.` are names. */
const unknownDegree = /^\p{Lu}\p{L}{0,2}\.(?:\p{L}{1,6}\.){0,3}(?:\p{L}{1,6}\.|(?<=\..*\.)\p{L}{1,6})$/u;
/** A medical specialist: `Sp.A(K)`. */
const specialist = /^sp\. ?\p{L}{1,5}\.?(?: ?\(\p{L}{1,3}\))?$/iu;

function isDegree(text: string): boolean {
	return isKnownDegree(text) || (text.length <= 30 && unknownDegree.test(text));
}

function isKnownDegree(text: string): boolean {
	const isWritten = text.length <= 20 && (text.includes('.') || /^\p{Lu}.*\p{Lu}/u.test(text));
	return isWritten && (degrees.has(lettersOf(text)) || specialist.test(text));
}

/** Removes known degrees that follow a name without a comma: `Budi Santoso S.Kom`. A single initial (`Budi S.`) belongs to the name. */
function withoutLastDegrees(name: string): string {
	let rest = name;
	for (;;) {
		const [last] = [/(?<=[^\s,])\s+\S+\s+\S+$/u, /(?<=[^\s,])\s+\S+$/u]
			.map(pattern => pattern.exec(rest)?.[0] ?? '')
			// Letters without dots can be a name: they are taken for a degree only if two words remain.
			.filter(words => isKnownDegree(words.trim()) && (words.includes('.') || /\S\s+\S/.test(rest.slice(0, -words.length))));
		if (last === undefined) {
			return rest;
		}
		rest = rest.slice(0, -last.length);
	}
}

function withoutTitles(name: string): string {
	let rest = name.trim();
	for (;;) {
		const words = [/^\(h\.? ?c\.?\)\s*/i, /^\S{1,12}\s+/, /^\p{L}{1,8}\.\s*/u].map(pattern => pattern.exec(rest)?.[0] ?? '');
		const title = words.find((word, i) => word !== '' && (i === 0 || titles.has(lettersOf(word))));
		if (title === undefined || title.length === rest.length) {
			return rest;
		}
		rest = rest.slice(title.length);
	}
}

function lettersOf(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}
