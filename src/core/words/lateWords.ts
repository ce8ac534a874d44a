import type { Language } from '../text/language';
import { calendarWords as enCalendar } from './en/calendar';
import { changePairsWords as enChangePairs } from './en/changePairs';
import { changeWords as enChange } from './en/changes';
import { changesInWords as enChangesInWords } from './en/changesInWords';
import { completingWords as enCompleting } from './en/completing';
import { documentWords as enDocuments } from './en/documents';
import { editingWords as enEditing } from './en/editing';
import { findNotesWords as enFindNotes, findSessionWords as enFindSession } from './en/findNotes';
import { handingOverWords as enHandingOver } from './en/handingOver';
import { historyWords as enHistory } from './en/history';
import { joiningWords as enJoining } from './en/joining';
import { jpReportWords as enJpReport } from './en/jpReport';
import { makeProgrammeWords as enMakeProgramme } from './en/makeProgramme';
import { mergingWords as enMerging } from './en/merging';
import { noGitWords as enNoGit } from './en/noGit';
import { notePageWords as enNotePage } from './en/notePage';
import { notesOverTimeWords as enNotesOverTime } from './en/notesOverTime';
import { overviewPageWords as enOverviewPage } from './en/overviewPage';
import { personDocumentsWords as enPersonDocuments } from './en/personDocuments';
import { readersWords as enReaders } from './en/readers';
import { reflectingWords as enReflecting } from './en/reflecting';
import { remindersWords as enReminders } from './en/reminders';
import { reportWords as enReport } from './en/report';
import { reportTableWords as enReportTables } from './en/reportTables';
import { sendingWords as enSending } from './en/sending';
import { sessionFilesWords as enSessionFiles } from './en/sessionFiles';
import { settingUpWords as enSettingUp } from './en/settingUp';
import { calendarWords as idCalendar } from './id/calendar';
import { changePairsWords as idChangePairs } from './id/changePairs';
import { changeWords as idChange } from './id/changes';
import { changesInWords as idChangesInWords } from './id/changesInWords';
import { completingWords as idCompleting } from './id/completing';
import { documentWords as idDocuments } from './id/documents';
import { editingWords as idEditing } from './id/editing';
import { findNotesWords as idFindNotes, findSessionWords as idFindSession } from './id/findNotes';
import { handingOverWords as idHandingOver } from './id/handingOver';
import { historyWords as idHistory } from './id/history';
import { joiningWords as idJoining } from './id/joining';
import { jpReportWords as idJpReport } from './id/jpReport';
import { makeProgrammeWords as idMakeProgramme } from './id/makeProgramme';
import { mergingWords as idMerging } from './id/merging';
import { noGitWords as idNoGit } from './id/noGit';
import { notePageWords as idNotePage } from './id/notePage';
import { notesOverTimeWords as idNotesOverTime } from './id/notesOverTime';
import { overviewPageWords as idOverviewPage } from './id/overviewPage';
import { personDocumentsWords as idPersonDocuments } from './id/personDocuments';
import { readersWords as idReaders } from './id/readers';
import { reflectingWords as idReflecting } from './id/reflecting';
import { remindersWords as idReminders } from './id/reminders';
import { reportWords as idReport } from './id/report';
import { reportTableWords as idReportTables } from './id/reportTables';
import { sendingWords as idSending } from './id/sending';
import { sessionFilesWords as idSessionFiles } from './id/sessionFiles';
import { settingUpWords as idSettingUp } from './id/settingUp';

/* Words of commands and pages that are loaded when they are first needed: no part of `Words`, so that a start does not load them. */

type Both<W> = Readonly<Record<Language, W>>;

/** Calendars. */
export const calendarWords: Both<typeof enCalendar> = { en: enCalendar, id: idCalendar };
/** Holding, resuming, ending and moving pairs. */
export const changePairsWords: Both<typeof enChangePairs> = { en: enChangePairs, id: idChangePairs };
/** What was changed. */
export const changeWords: Both<typeof enChange> = { en: enChange, id: idChange };
/** What differs between versions of files. */
export const changesInWords: Both<typeof enChangesInWords> = { en: enChangesInWords, id: idChangesInWords };
/** The command that completes a session. */
export const completingWords: Both<typeof enCompleting> = { en: enCompleting, id: idCompleting };
/** What every document that is handed in says. */
export const documentWords: Both<typeof enDocuments> = { en: enDocuments, id: idDocuments };
/** Commands that change values of actions, pairs and people. */
export const editingWords: Both<typeof enEditing> = { en: enEditing, id: idEditing };
/** *Find in My Notes…* */
export const findNotesWords: Both<typeof enFindNotes> = { en: enFindNotes, id: idFindNotes };
/** What *Go to Session…* finds in texts. */
export const findSessionWords: Both<typeof enFindSession> = { en: enFindSession, id: idFindSession };
/** Handing a pair over to another mentor, and closing a cohort. */
export const handingOverWords: Both<typeof enHandingOver> = { en: enHandingOver, id: idHandingOver };
/** Joining a programme. */
export const joiningWords: Both<typeof enJoining> = { en: enJoining, id: idJoining };
/** *History…* and *What Has Changed…* */
export const historyWords: Both<typeof enHistory> = { en: enHistory, id: idHistory };
/** Reports of JP. */
export const jpReportWords: Both<typeof enJpReport> = { en: enJpReport, id: idJpReport };
/** Commands that make a programme, or need one. */
export const makeProgrammeWords: Both<typeof enMakeProgramme> = { en: enMakeProgramme, id: idMakeProgramme };
/** The page on which what two people changed becomes one. */
export const mergingWords: Both<typeof enMerging> = { en: enMerging, id: idMerging };
/** Where Git can’t be used. */
export const noGitWords: Both<typeof enNoGit> = { en: enNoGit, id: idNoGit };
/** The page of a note, and its export. */
export const notePageWords: Both<typeof enNotePage> = { en: enNotePage, id: idNotePage };
/** The page of what one wrote, and the export of it. */
export const notesOverTimeWords: Both<typeof enNotesOverTime> = { en: enNotesOverTime, id: idNotesOverTime };
/** The overviews of a programme, a pair and a person, and their exports. */
export const overviewPageWords: Both<typeof enOverviewPage> = { en: enOverviewPage, id: idOverviewPage };
/** Certificates, the minutes of a session, and the question whom a document is for. */
export const personDocumentsWords: Both<typeof enPersonDocuments> = { en: enPersonDocuments, id: idPersonDocuments };
/** Who can read a note, in full, and changing that. */
export const readersWords: Both<typeof enReaders> = { en: enReaders, id: idReaders };
/** Beginning a note, and turning a line of one into an action. */
export const reflectingWords: Both<typeof enReflecting> = { en: enReflecting, id: idReflecting };
/** Reminders. */
export const remindersWords: Both<typeof enReminders> = { en: enReminders, id: idReminders };
/** The report on a programme, as a document. */
export const reportWords: Both<typeof enReport> = { en: enReport, id: idReport };
/** The tables of a report, as a workbook and as CSV. */
export const reportTableWords: Both<typeof enReportTables> = { en: enReportTables, id: idReportTables };
/** Sending and receiving. */
export const sendingWords: Both<typeof enSending> = { en: enSending, id: idSending };
/** Commands that delete and move sessions. */
export const sessionFilesWords: Both<typeof enSessionFiles> = { en: enSessionFiles, id: idSessionFiles };
/** Setting up a programme: its cohorts, and the page of its file. */
export const settingUpWords: Both<typeof enSettingUp> = { en: enSettingUp, id: idSettingUp };
