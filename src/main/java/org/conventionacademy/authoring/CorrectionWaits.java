package org.conventionacademy.authoring;

import org.conventionacademy.assessment.CorrectionId;

/// Told when a correction has work to be done, so that its author need not wait for the job's next turn.
record CorrectionWaits(CorrectionId correction) {}
