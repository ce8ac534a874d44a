/** A text without the links to video rooms that were in it. */
export interface TextWithoutRooms {
	readonly text: string;
	readonly rooms: readonly string[];
}

const url = /https?:\/\/[^\s<>"')\]]{3,2000}/giu;
const knownHosts = [
	'zoom.us', 'zoom.com', 'zoomgov.com', 'meet.google.com', 'teams.microsoft.com', 'teams.live.com', 'webex.com', 'whereby.com', 'gotomeeting.com',
	'goto.com', 'bluejeans.com', 'jit.si', 'skype.com', 'discord.gg',
].map(host => host.replaceAll('.', String.raw`\.`)).join('|');
const roomHosts = new RegExp(String.raw`^(?:[\w-]+\.)*(?:${knownHosts})$|^(?:meet|meeting|conference|vc|vicon|bbb)\.`, 'i');
const joinWords = [
	'join', 'gabung', 'bergabung', 'masuk ke', 'video ?call', 'video conference', 'konferensi video', 'ruang (?:zoom|virtual)', 'meeting link',
	'link (?:zoom|meet|rapat)', 'tautan (?:rapat|zoom|meet)', 'zoom', 'google meet', 'teams',
].join('|');
const joins = new RegExp(String.raw`(?<!\p{L})(?:${joinWords})(?!\p{L})`, 'iu');
const maxCharacters = 20_000;

/**
 * Takes the links to video rooms out of a text, since each is a key to its room. A line that has nothing else but a label goes with them.
 * Other links stay.
 */
export function withoutRooms(written: string): TextWithoutRooms {
	const rooms: string[] = [];
	const lines = plainText(written.slice(0, maxCharacters)).split(/\r\n?|\n/).flatMap(line => {
		const mine = (line.match(url) ?? []).filter(link => isRoomLink(link, line));
		rooms.push(...mine);
		const rest = line.replaceAll(url, link => mine.includes(link) ? '' : link);
		return mine.length > 0 && isLabel(rest) ? [] : [rest.trimEnd()];
	});
	return { text: lines.join('\n').replaceAll(/\n{3,}/g, '\n\n').trim(), rooms: [...new Set(rooms)] };
}

/** Whether a link leads into a video room, by its host or by what is said beside it. */
export function isRoomLink(link: string, line = ''): boolean {
	const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(link)?.[1] ?? '';
	return roomHosts.test(host) || joins.test(line.replaceAll(url, ' '));
}

/** Whether what is left of a line only said that a link follows. */
const isLabel = (text: string): boolean => text.trim() === '' || (text.trim().length <= 60 && (/[:：<>()-]\s*$/u.test(text.trim()) || joins.test(text)));

/** A description as lines: that of a web calendar can be HTML. */
function plainText(written: string): string {
	return !/<(?:br|p|a|b|ul|li|div|span|html-blob)\b[^>]{0,500}>/i.test(written) ? written : written
		.replaceAll(/<a\b[^>]{0,500}?href="([^"<>]{0,2000})"[^>]{0,500}>([^<]{0,2000})<\/a>/gi, (_, link: string, shown: string) =>
			shown.trim() === '' || shown.trim() === link ? link : `${shown} ${link}`)
		.replaceAll(/<(?:br|\/p|\/div|\/li|\/ul)\b[^>]{0,100}>/gi, '\n')
		.replaceAll(/<li\b[^>]{0,500}>/gi, '- ')
		.replaceAll(/<\/?[a-z][^>]{0,500}>/gi, '')
		.replaceAll('&nbsp;', ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&');
}
