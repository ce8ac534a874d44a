import { languageAliases } from './keys';
import { audiences } from './noteKeys';
import { fields, word } from './shape';
import { languages } from '../text/language';

/** All keys of the front matter of a programme's own text of reminders, `messages/*.md`. */
export const messageShape = fields({
	language: word(languages, languageAliases),
	audience: word(audiences, {}),
});

/** The placeholders of such a text that stand for a list, one entry a line. */
export const messageLists = ['sessions.to_log', 'pairs.not_met', 'actions.overdue'] as const;

/** The placeholders that a text of reminders may contain. */
export const messagePlaceholders = ['person.name', 'person.salutation', 'programme.name', 'today', 'sender', ...messageLists] as const;

/** Their names in Indonesian texts. */
export const messagePlaceholderAliases: Readonly<Record<string, MessagePlaceholder>> = {
	nama: 'person.name', sapaan: 'person.salutation', program: 'programme.name', hari_ini: 'today', pengirim: 'sender',
	sesi_belum_dicatat: 'sessions.to_log', perlu_bertemu: 'pairs.not_met', lewat_tenggat: 'actions.overdue',
};

/** Every name that a placeholder may have. */
export const messagePlaceholderNames: readonly string[] = [...messagePlaceholders, ...Object.keys(messagePlaceholderAliases)];

/** One of `messagePlaceholders`. */
export type MessagePlaceholder = (typeof messagePlaceholders)[number];
