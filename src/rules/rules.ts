import { activityTime } from './activity-time.ts';
import { altIdle } from './alt-idle.ts';
import { altSame } from './alt-same.ts';
import { altTitle } from './alt-title.ts';
import { announcementPeriod } from './announcement-period.ts';
import { attendanceOdd } from './attendance-odd.ts';
import { bankCard } from './bank-card.ts';
import { bareAddress } from './bare-address.ts';
import { birthDate } from './birth-date.ts';
import { bodyEmpty } from './body-empty.ts';
import { bodyShort } from './body-short.ts';
import { childShown } from './child-shown.ts';
import { columnEmpty } from './column-empty.ts';
import { consentMissing } from './consent-missing.ts';
import { consentOld } from './consent-old.ts';
import { consentSoonOver } from './consent-soon-over.ts';
import { contactMissing } from './contact-missing.ts';
import { dashWrong } from './dash-wrong.ts';
import { dateBackdated } from './date-backdated.ts';
import { dateFuture } from './date-future.ts';
import { dayImpossible } from './day-impossible.ts';
import { eMailPrivate } from './e-mail-private.ts';
import { ellipsisWrong } from './ellipsis-wrong.ts';
import { entryExpired } from './entry-expired.ts';
import { fileExecutable } from './file-executable.ts';
import { fileLarge } from './file-large.ts';
import { fileName } from './file-name.ts';
import { fileNameDouble } from './file-name-double.ts';
import { fileSpecial } from './file-special.ts';
import { fileUnused } from './file-unused.ts';
import { headingBold } from './heading-bold.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingSkipped } from './heading-skipped.ts';
import { headingSpace } from './heading-space.ts';
import { headingTitle } from './heading-title.ts';
import { homeAddress } from './home-address.ts';
import { hotWordIdle } from './hot-word-idle.ts';
import { identityNumber } from './identity-number.ts';
import { identityNumberLikely } from './identity-number-likely.ts';
import { lettersFullWidth } from './letters-full-width.ts';
import { linkElsewhere } from './link-elsewhere.ts';
import { linkEmpty } from './link-empty.ts';
import { linkForMembers } from './link-for-members.ts';
import { linkForm } from './link-form.ts';
import { linkWords } from './link-words.ts';
import { listDates } from './list-dates.ts';
import { listOfNames } from './list-of-names.ts';
import { listOverTarget } from './list-over-target.ts';
import { mobileNumber } from './mobile-number.ts';
import { numberPlate } from './number-plate.ts';
import { orderDouble } from './order-double.ts';
import { personDouble } from './person-double.ts';
import { picturePlace } from './picture-place.ts';
import { portraitNotAgreed } from './portrait-not-agreed.ts';
import { publishWindow } from './publish-window.ts';
import { punctuationDoubled } from './punctuation-doubled.ts';
import { punctuationHalfWidth } from './punctuation-half-width.ts';
import { quoteOrder } from './quote-order.ts';
import { quoteStraight } from './quote-straight.ts';
import { quoteUnpaired } from './quote-unpaired.ts';
import { recordIncomplete } from './record-incomplete.ts';
import { reprintGenre } from './reprint-genre.ts';
import { reprintSource } from './reprint-source.ts';
import type { Rule } from './rule.ts';
import { signerTwice } from './signer-twice.ts';
import { signersFew } from './signers-few.ts';
import { spaceBetweenHan } from './space-between-han.ts';
import { spaceIndent } from './space-indent.ts';
import { statusNoteMissing } from './status-note-missing.ts';
import { successorUnknown } from './successor-unknown.ts';
import { summaryAdvised } from './summary-advised.ts';
import { summarySame } from './summary-same.ts';
import { textMisplaced } from './text-misplaced.ts';
import { titleDouble } from './title-double.ts';
import { titleForm } from './title-form.ts';
import { titleLong } from './title-long.ts';
import { titleWordWrong } from './title-word-wrong.ts';
import { topicDouble } from './topic-double.ts';
import { topicEmpty } from './topic-empty.ts';
import { updatedEarly } from './updated-early.ts';
import { wechatId } from './wechat-id.ts';
import { weekdayWrong } from './weekday-wrong.ts';
import { wordWrong } from './word-wrong.ts';

/** Every rule that stands in a file of its own here, in the order of the alphabet; `catalogue.ts` knows all others too. */
export const rules: readonly Rule[] = [
	activityTime,
	altIdle,
	altSame,
	altTitle,
	announcementPeriod,
	attendanceOdd,
	bankCard,
	bareAddress,
	birthDate,
	bodyEmpty,
	bodyShort,
	childShown,
	columnEmpty,
	consentMissing,
	consentOld,
	consentSoonOver,
	contactMissing,
	dashWrong,
	dateBackdated,
	dateFuture,
	dayImpossible,
	eMailPrivate,
	ellipsisWrong,
	entryExpired,
	fileExecutable,
	fileLarge,
	fileName,
	fileNameDouble,
	fileSpecial,
	fileUnused,
	headingBold,
	headingEmpty,
	headingSkipped,
	headingSpace,
	headingTitle,
	homeAddress,
	hotWordIdle,
	identityNumber,
	identityNumberLikely,
	lettersFullWidth,
	linkElsewhere,
	linkEmpty,
	linkForMembers,
	linkForm,
	linkWords,
	listDates,
	listOfNames,
	listOverTarget,
	mobileNumber,
	numberPlate,
	orderDouble,
	personDouble,
	picturePlace,
	portraitNotAgreed,
	publishWindow,
	punctuationDoubled,
	punctuationHalfWidth,
	quoteOrder,
	quoteStraight,
	quoteUnpaired,
	recordIncomplete,
	reprintGenre,
	reprintSource,
	signerTwice,
	signersFew,
	spaceBetweenHan,
	spaceIndent,
	statusNoteMissing,
	successorUnknown,
	summaryAdvised,
	summarySame,
	textMisplaced,
	titleDouble,
	titleForm,
	titleLong,
	titleWordWrong,
	topicDouble,
	topicEmpty,
	updatedEarly,
	wechatId,
	weekdayWrong,
	wordWrong,
];
