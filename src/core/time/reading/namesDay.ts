import { clockIn } from './clockIn';
import { plainPhrases } from './readWhen';
import { distanceIn, edgeIn, eveIn, namedIn, unitIn } from './relativeDay';
import { form, Phrase, weekdayNames } from './vocabulary';
import { dateIn } from './writtenDay';

/** Short names of weekdays are left out, since they are other words too: `sat`, `sun`, `min`, `sel`. */
const weekday = form(`(?:${Object.keys(weekdayNames).filter(name => name.length > 4).join('|')})s?`);
const onDate = form('(?:tanggal|the) \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)');
const partAhead = form('(?:nanti|hari ini|besok) (?:pagi|siang|sore|petang|malam|morning|afternoon|evening)|malam (?:hari )?ini');
/** Words that name a day only with others, or a day that is over. */
const vague = form('nanti|tadi|now|sekarang|barusan|baru saja|just now|kemarin|hari kemarin|yesterday|kemarin lusa|kemarin dulu');

/** Any day: what a text says without a direction or a year is not computed here. */
const anyDay = '2000-01-05';

/**
 * Whether a text names a day, a time or a distance from today somewhere, in English or Indonesian. It is broad: `3-4` is a date. A day
 * that is over, such as *kemarin*, does not count.
 */
export function namesDay(text: string): boolean {
	return text.split(/[\n;!?]|[.:](?=\s|$)/).some(sentence => {
		const plain = plainPhrases(sentence.replaceAll(/[*_~()[\]"“”,]/g, ' ').replaceAll(/\s+/g, ' ').trim());
		const finds = (take: (phrase: Phrase) => unknown): boolean => take(new Phrase(plain)) !== undefined;
		return plain !== '' && (weekday.test(plain) || onDate.test(plain) || partAhead.test(plain)
			|| [dateIn, unitIn, eveIn, clockIn].some(finds)
			|| finds(phrase => edgeIn(phrase, anyDay, false))
			|| finds(phrase => distanceIn(phrase, false))
			|| namedIn(new Phrase(plain.replace(new RegExp(vague, 'g'), ' '))) !== undefined);
	});
}
