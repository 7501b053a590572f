// SPDX-License-Identifier: Apache-2.0

//! Reputers: consensus truth (M32), scores and listening coefficients (M14), and the evaluation of
//! an epoch's truths or reported losses (M10, M27).

mod ascent;
mod consensus;
mod evaluate;
mod gram;
mod truth;

pub use ascent::{score_reputers, ReputerScores};
pub use consensus::{
	adjusted_stakes, consensus_losses, consensus_scores, most_distant_losses, Consensus,
};
pub use evaluate::{evaluate_reports, evaluate_truths, ReportInput, ReportOutcome};
pub use truth::consensus_truth;
