/** Verbs of doing beyond those that most APIs use, as a class: of state, of people and money, of machines, of data and of media. */

/** Hardly ever anything but verbs. */
export const FURTHER_ACTING = `
  acknowledge acquit adopt authenticate begin bypass deprecate establish hangup ignore init initialize initialise moderate propose reimage reorder
  rerequest restrict recheck signup unbind unhold unschedule allocate amend announce annul anonymize anonymise appoint arrange ascribe autofill autoscale backfill backdate
  ban blacklist bootstrap broadcast calibrate certify clone commence compensate compress confiscate configure consolidate consume debit
  deallocate deauthorize deauthorise debounce decrement dedupe deduplicate deduct deescalate defer defragment defrost delegate deliver
  demolish deny dequeue derail desactivate deselect destroy dethrone detonate disarm disburse discard discharge disengage dismantle
  dispense dispose disqualify dissolve distribute divert donate downgrade eject elevate emit empower enact encash endorse
  enforce engage enlist enqueue escalate evacuate evict excommunicate exonerate expedite expel expunge factoryreset finalize finalise
  forfeit forget freeze fulfil fulfill gift hibernate hide ignite impose inactivate increment inflate infuse inject insert install
  instantiate intercept interrupt intervene invalidate isolate kickoff liquidate logon lockdown lockvolumes maximize minimize
  migrate misplace mobilize mutate mute neutralize nominate nudge nuke obliterate offboard onboard overrule overthrow
  pardon penalize perish permit persist poke powercycle poweron prioritize prioritise prolong propagate provision prune quarantine
  quiesce reactivate readmit realign reallocate reannounce rearm rearrange reassemble reassign reattach reauthorize reauthorise
  reauthenticate recharge reclaim reclassify recompile reconcile reconfigure recover recreate recycle redact redeploy redirectall redo
  redistribute reelect reenable reencrypt reenroll refill refinance reformat refuse rehire rehydrate reimburse reimport reinitialize reinitialise
  reinstall reinstate reinvite reinvoke reissue rejoin rekey relabel relaunch relinquish relist relocate remap remediate remind remit
  renegotiate renew renumber reorganize reorganise repair repay replenish repopulate repossess repost reprice reprint reprioritize
  reprovision republish rescan rescind reseed reseat resequence resize resolder restock restructure resubmit resubscribe retag
  retarget retire retract retrain retransmit retrigger reupload revalidate revert revive rewind rewire sanitize scram
  scrobble scrub seize settle shred signoff skip slay snooze speak standby stow suppress surrender swipe tamper
  teardown thaw throttle touchfile tweet unacknowledge unassign unblacklist unbook unclaim uncommit undo unenroll unfavorite
  unfavourite unflag unfreeze unfriend unhide unignore uninvite unlist unload unlockvolumes unmap unmount unpair unpark unreserve
  unset unshelve unsilence unsnooze unstar unstick unsuspend unsync untag untrash unvote unwatch unwind unwrap upgrade uplift upsert vacate
  originate quitquitquit hupall hangupall forcemerge fastforward armaway armhome armnight eval
  waive wakeup warmup whitelist withdraw withhold zap zeroize
`;

/** Things or qualities as well (\`a complete list\`, \`the flag\`): what is beside them decides. */
export const FURTHER_ACTING_OR_NOUN = `
  flip dim shut take fire
  accelerate accuse adjust bookmark capture fork signal transition place advance alert apologize award balance bill compact blacken bless boot bump burn cache cast clip collect combine complete
  continue correct credit crop dial drain duplicate empty enter exit fail favorite favourite fill finish flag forward fund
  graduate grab heat hire hold hook ingest jump kick lower mint mix nick notice offer
  override pair park pour praise press print promise pump raise rank rebase recall record reduce
  reflect rent replay rest retest reverse reward rinse roll sell shelve ship silence
  sleep spin spray stage stash step stock store strip summon sweep tag tap tip touch train trash treat trim tune 
  void wash weigh whisper zip
`;

/** Of those, words that alone are things or qualities. */
export const FURTHER_RATHER_NOUN = `
  advance alert award bookmark capture fork signal transition place balance bill boot burn cache cast clip complete correct credit duplicate empty exit fail favorite favourite fill
  flag forward fund heat hire hold hook jump lower match mint mix notice offer override pair park press print promise pump quote raise rank
  record reduce replay rest reverse reward roll ship silence sleep spin spray stage step stock store strip tag tap tip touch train trash treat
  trim tune void wash zip combine collect continue finish enter adjust dial crop take fire sell recall rent reflect ingest graduate bump weigh
`;
