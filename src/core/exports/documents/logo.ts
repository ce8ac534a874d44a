import type { Entry, Files } from '../../files/files';
import type { Programme } from '../../programme/programme';
import { plainText } from '../../text/plainText';
import { followPath, join, segmentsBelow, type Uri } from '../../text/uri';
import { documentWords } from '../../words/lateWords';
import type { Words } from '../../words/words';

/** The largest picture that becomes a logo, in bytes: each document holds it. */
export const maxLogoBytes = 2 * 1024 * 1024;

/** A logo as a `data:` address; or the sentence why a document is without it. Neither where the programme names none. */
export interface Logo {
	readonly logo?: string;
	readonly problem?: string;
}

/**
 * Reads the logo that a programme's file names. Only a picture in the programme's folder is read, not through a link, and only one that
 * can do nothing: no script, nothing from elsewhere. Never rejects.
 */
export async function readLogo({ folder, file }: Pick<Programme, 'folder' | 'file'>, files: Files, words: Words): Promise<Logo> {
	const written = file?.letterhead?.logo;
	if (file === undefined || written === undefined) {
		return {};
	}
	const { missing, outside, tooLarge, noPicture, active } = documentWords[words.language].logo;
	const problem = (of: (path: string) => string): Logo => ({ problem: of(plainText(written)) });
	const target = /^[a-z][a-z0-9+.-]*:/i.test(written) ? undefined : followPath(file.uri, written.replaceAll('\\', '/'));
	const segments = target === undefined ? undefined : segmentsBelow(folder, target);
	if (target === undefined || segments === undefined || await leadsThroughLink(folder, segments, files)) {
		return problem(outside);
	}
	const content = await files.read(target, maxLogoBytes).catch(() => 'missing' as const);
	if (content === 'missing') {
		return problem(missing);
	}
	if (content.bytes === 'tooLarge') {
		return problem(path => tooLarge(path, maxLogoBytes / 1024 / 1024));
	}
	const { bytes } = content;
	const type = pictureTypeOf(bytes);
	return type === 'noPicture' ? problem(noPicture) : type === 'active' ? problem(active) : { logo: `data:${type};base64,${base64(bytes)}` };
}

/** Returns the media type of a picture by its bytes; `active` for an SVG that can act or shows what is elsewhere. */
export function pictureTypeOf(bytes: Uint8Array): string {
	const start = String.fromCharCode(...bytes.subarray(0, 16));
	const type = beginnings.find(([, beginning]) => beginning.test(start))?.[0];
	const svg = type === undefined ? svgIn(bytes) : undefined;
	return type ?? (svg === undefined ? 'noPicture' : acts.some(act => act.test(svg)) ? 'active' : 'image/svg+xml');
}

/** Whether the file, or a folder on the way to it, is a link, which may lead anywhere. */
async function leadsThroughLink(folder: Uri, segments: readonly string[], files: Files): Promise<boolean> {
	for (const [i, segment] of segments.entries()) {
		const entries = await files.list(join(folder, ...segments.slice(0, i))).catch((): readonly Entry[] => []);
		if (entries.some(({ name, type }) => name === segment && (type === 'link' || type === 'linkedFolder'))) {
			return true;
		}
	}
	return false;
}

/** The types of pictures by their first bytes, whatever their names are. */
const beginnings: readonly (readonly [type: string, beginning: RegExp])[] = [
	['image/png', /^\u0089PNG\r\n\u001a\n/],
	['image/jpeg', /^\u00ff\u00d8\u00ff/],
	['image/gif', /^GIF8[79]a/],
	['image/webp', /^RIFF[^]{4}WEBP/],
];

/** Returns the text of an SVG without its comments; undefined for anything else. */
function svgIn(bytes: Uint8Array): string | undefined {
	const [first = '', ...others] = new TextDecoder().decode(bytes).split('<!--');
	const afterComments = others.map(part => part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : undefined);
	const drawn = [first, ...afterComments].join('');
	return !afterComments.includes(undefined) && /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/.test(drawn) ? drawn : undefined;
}

/** Each matches what can act in an SVG, or comes from elsewhere. */
const acts = [
	/<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|a)[\s/>]/i,
	/[\s"'/]on[a-z]+\s*=/i,
	/<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i,
	/\b(?:href|src)\s*=(?!\s*["'](?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i,
	/url\((?!\s*["']?(?:#|data:))|@import|javascript:/i,
];

const letters = Uint8Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', letter => letter.charCodeAt(0));

/** Through bytes, since a string built letter by letter takes ten times as long for 2 MB. */
function base64(bytes: Uint8Array): string {
	const written = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill('='.charCodeAt(0));
	for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
		const [a = 0, b = 0, c = 0] = [bytes[from], bytes[from + 1], bytes[from + 2]];
		const four = [a >> 2, (a & 3) << 4 | b >> 4, (b & 15) << 2 | c >> 6, c & 63];
		for (let i = 0; i <= Math.min(3, bytes.length - from); i++) {
			written[to + i] = letters[four[i] ?? 0] ?? 0;
		}
	}
	return new TextDecoder().decode(written);
}
