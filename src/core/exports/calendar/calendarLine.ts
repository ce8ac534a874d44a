import { plainText } from '../../text/plainText';

/** The maximum length of a line in octets of UTF-8, without its line break (RFC 5545, 3.1). */
const maxOctets = 75;

/** Returns text from a file as a property value: one line without control characters, separators escaped (RFC 5545, 3.3.11). */
export function calendarText(text: string, maxCharacters?: number): string {
	// Truncation may leave half of a surrogate pair, which is not valid UTF-8.
	return plainText(text, maxCharacters).replaceAll(/\p{Surrogate}/gu, '').replaceAll(/[\\;,]/g, '\\$&');
}

/** Returns a property with its line break, folded between characters where it is too long. */
export function calendarLine(property: string, value: string): string {
	let folded = '';
	let octets = 0;
	for (const sign of `${property}:${value}`) {
		const length = octetsOf(sign);
		if (octets + length > maxOctets) {
			folded += '\r\n ';
			// The leading space counts as part of the new line.
			octets = 1;
		}
		folded += sign;
		octets += length;
	}
	return folded + '\r\n';
}

/** Returns an instant in UTC as iCalendar writes it, `20210813T060000Z`; undefined outside the years 1 to 9999, which it can't express. */
export function calendarInstant(epochMs: number): string | undefined {
	const written = new Date(epochMs).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
	return /^(?!0000)\d{8}T/.test(written) ? written : undefined;
}

function octetsOf(sign: string): number {
	const code = sign.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
