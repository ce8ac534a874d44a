import type { ImportIssue } from './importIssue';

const named = 'kata sandi|sandi|kata kunci|password|passwd|passcode|passphrase|pass|pwd|pin|token|api[ _-]?key|secret(?:[ _-]key)?|private key|kode akses|kode masuk|access code|login';
/** Of each, the first part is what it is called. A name alone is no secret: something follows it. */
const forms: readonly RegExp[] = [
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${named})[*_\`]{0,2}\\s{0,3}(?:(?:is|adalah|nya)\\s|[:=：])\\s{0,3}[*_\`]{0,2}\\S{3,}`, 'iu'),
	/(?<![\p{L}\p{N}])(?:kode|code|pin|passcode|password|kata sandi|sandi|pwd|meeting id|id rapat)\s{1,3}[*_`]{0,2}(?=\S{0,40}\d)\S{3,}/iu,
	/[?&](?:pwd|password|passcode|token|key|secret|sig)=[^\s&]{3,}/iu,
	/\/\/[^\s/:@]{1,80}:[^\s/:@]{3,80}@/u,
	/(?<![\p{L}\p{N}])(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk-|AKIA|AIza)[\w-]{16,}/u,
	/(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}/u,
	/-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY/u,
];

/** The characters of a line that are looked at. */
const maxCharacters = 2_000;
const maxShown = 200;

/** Whether a line contains what looks like a password, a key, or the code of a video room. */
function looksSecret(line: string): boolean {
	const looked = line.slice(0, maxCharacters);
	return forms.some(form => form.test(looked));
}

/** Returns an issue for each line of a text that looks like a password. */
export function secretsIn(text: string): readonly ImportIssue[] {
	return text.split(/\r\n?|\n/).filter(looksSecret).map(line => ({ code: 'looksSecret', value: line.trim().slice(0, maxShown) }));
}
