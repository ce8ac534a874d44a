/** Words that say of a meeting that it was not held. */
const cancelledWords = [
	'cancell?ed', 'called off', 'skipped', 'postponed', 'rescheduled', 'did not (?:meet|happen)', 'no meeting',
	'batal', 'dibatalkan', 'tidak jadi', 'ditunda', 'diundur', 'dijadwal(?:kan)? ulang', 'ditiadakan', 'abgesagt',
].join('|');
const noShowWords = ['no[ -]?show', 'did(?: not|n[\'’]t) show(?: up)?', 'did(?: not|n[\'’]t) come', 'tidak hadir', 'tidak datang', 'mangkir'].join('|');
const begins = (words: string): RegExp => new RegExp(String.raw`^[^\p{L}]*(?:${words})(?![\p{L}\p{N}])`, 'iu');
const [cancelled, noShow] = [begins(cancelledWords), begins(noShowWords)];

/** The most lines of a summary that says no more than that a meeting was not held, and why. */
const maxLines = 3;

/** Whether a title or a short text says that a meeting was cancelled or that somebody did not come. */
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
