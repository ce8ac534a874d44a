/** Words that say of a meeting that it was not held. */
const cancelledWords = [
	'cancell?ed', 'called off', 'skipped', 'postponed', 'rescheduled', 'did not (?:meet|happen)', 'no meeting',
	'batal', 'dibatalkan', 'tidak jadi', 'ditunda', 'diundur', 'dijadwal(?:kan)? ulang', 'ditiadakan', 'abgesagt',
].join('|');
const noShowWords = ['no[ -]?show', 'did(?: not|n[\'’]t) show(?: up)?', 'did(?: not|n[\'’]t) come', 'tidak hadir', 'tidak datang', 'mangkir'].join('|');
/** What follows such a word: the end of a clause or a reason. `No-show policy` and `cancelled the contract` are about something else. */
const reasons = 'because|due|since|by|as|again|today|waited|to|until|karena|krn|sebab|lagi|tanpa|oleh|ke|sampai|hingga';
const behind = String.raw`(?=\s*(?:$|[.,;:!?()–—]|\s-\s)|\s+(?:${reasons})(?!\p{L}))`;
const begins = (words: string, before = ''): RegExp => new RegExp(String.raw`^[^\p{L}]*${before}(?:${words})${behind}`, 'iu');
/** `Sari tidak hadir` */
const someone = String.raw`(?:\p{L}{2,20}\s+){0,2}`;
const [cancelled, noShow] = [begins(cancelledWords), begins(noShowWords, someone)];
const onlyCancelled = new RegExp(String.raw`^[^\p{L}]*(?:${cancelledWords})[^\p{L}\p{N}]*$`, 'iu');

/** Whether a title says no more than that the meeting was cancelled. */
export const saysOnlyCancelled = (title: string): boolean => onlyCancelled.test(title);

/** The most lines of a summary that says no more than that a meeting was not held, and why. */
const maxLines = 3;

/** Whether a title or a short text says that a meeting was cancelled or that a person did not come. */
export function notHeld(title: string, summary: string): 'cancelled' | 'no-show' | undefined {
	const lines = summary.split('\n').filter(line => line.trim() !== '');
	const said = [title, ...lines.length <= maxLines ? lines : []];
	return said.some(line => cancelled.test(line)) ? 'cancelled' : said.some(line => noShow.test(line)) ? 'no-show' : undefined;
}

const modes: readonly (readonly ['video' | 'phone' | 'chat' | 'in-person', RegExp])[] = [
	['video', /^(?:zoom|google meet|gmeet|teams|ms teams|microsoft teams|skype|webex|jitsi|video(?: ?call)?|online|daring)$/i],
	['phone', /^(?:phone|telephone|telepon|telpon|call)$/i],
	['chat', /^(?:chat|whatsapp|wa|slack|telegram|signal)$/i],
	['in-person', /^(?:in person|face to face|tatap muka|luring)$/i],
];

/** How people met, where a title says nothing else: `Zoom`, `lewat telepon`. A tool's name is the place. */
export function modeIn(title: string): { readonly mode: 'video' | 'phone' | 'chat' | 'in-person'; readonly place?: string } | undefined {
	const word = title.replace(/^(?:via|lewat|melalui|by|on|over|per)\s+/i, '').trim();
	const [mode] = modes.find(([, form]) => form.test(word)) ?? [];
	const isTool = /^(?:zoom|google meet|gmeet|teams|ms teams|microsoft teams|skype|webex|jitsi|whatsapp|slack|telegram|signal)$/i.test(word);
	return mode && { mode, ...(isTool && { place: word }) };
}
