//! Duties of Articles 8 to 10: the names of tasks, and why each is what it is.

use rules::{Duty, DutyClass, DutyReason, Elsewhere, OtherLaw, Task};

use crate::names::citation;
use crate::text::{self, Locale};

/// Whether and how a task may be done, in a few characters.
#[must_use]
pub fn class(locale: Locale, class: DutyClass) -> &'static str {
    use text::duty as t;
    match class {
        DutyClass::Independent => t::independent(locale),
        DutyClass::Supervised => t::supervised(locale),
        DutyClass::Forbidden => t::forbidden(locale),
    }
}

/// Why: the clause, and how the task comes under it.
#[must_use]
pub fn because(locale: Locale, duty: &Duty) -> String {
    use text::duty as t;
    let place = citation(locale, duty.citation);
    match duty.because {
        DutyReason::Named => t::named(locale, &place),
        DutyReason::Alike => t::alike(locale, &place),
        DutyReason::OtherLaw { elsewhere: law } => {
            t::other_law(locale, &place, &elsewhere(locale, law))
        }
        DutyReason::NotListed => t::not_listed(locale, &place),
    }
}

/// What may be done instead, where a task is forbidden only if done alone.
#[must_use]
pub fn instead(locale: Locale, duty: &Duty) -> Option<String> {
    duty.assisting
        .map(|assisting| text::duty::alone_only(locale, task(locale, assisting)))
}

/// A place in another law: 《…法》第 19 条.
#[must_use]
pub fn elsewhere(locale: Locale, place: Elsewhere) -> String {
    use text::other_law as t;
    let law = match place.law {
        OtherLaw::Constitution => t::constitution(locale),
        OtherLaw::LabourContracts => t::labour_contracts(locale),
        OtherLaw::AdministrativePenalties => t::administrative_penalties(locale),
        OtherLaw::WomensRights => t::womens_rights(locale),
        OtherLaw::EmploymentPromotion => t::employment_promotion(locale),
    };
    t::place(locale, law, &place.article.to_string())
}

/// The task with exactly this name, if the catalogue has it.
#[must_use]
pub fn task_named(locale: Locale, name: &str) -> Option<Task> {
    let mut all = Task::ALL.iter().copied();
    all.find(|&one| task(locale, one) == name.trim())
}

/// The name of a task, as a post description would write it.
#[must_use]
pub fn task(locale: Locale, task: Task) -> &'static str {
    use text::task as t;
    match task {
        Task::DocumentPreparation => t::document_preparation(locale),
        Task::WindowService => t::window_service(locale),
        Task::NewsPublicity => t::news_publicity(locale),
        Task::InformationCollection => t::information_collection(locale),
        Task::ArchiveKeeping => t::archive_keeping(locale),
        Task::DataEntry => t::data_entry(locale),
        Task::Reception => t::reception(locale),
        Task::MailHandling => t::mail_handling(locale),
        Task::MeetingService => t::meeting_service(locale),
        Task::PrintingAndBinding => t::printing_and_binding(locale),
        Task::NetworkMaintenance => t::network_maintenance(locale),
        Task::DataAnalysis => t::data_analysis(locale),
        Task::FilmProduction => t::film_production(locale),
        Task::Translation => t::translation(locale),
        Task::ComputerMaintenance => t::computer_maintenance(locale),
        Task::MediaEditing => t::media_editing(locale),
        Task::ChartAndMapDrawing => t::chart_and_map_drawing(locale),
        Task::Counselling => t::counselling(locale),
        Task::EquipmentMaintenance => t::equipment_maintenance(locale),
        Task::CommunicationsSupport => t::communications_support(locale),
        Task::Driving => t::driving(locale),
        Task::VehicleMaintenance => t::vehicle_maintenance(locale),
        Task::Storekeeping => t::storekeeping(locale),
        Task::Logistics => t::logistics(locale),
        Task::PublicisingLaw => t::publicising_law(locale),
        Task::HandingOutLeaflets => t::handing_out_leaflets(locale),
        Task::DailyAffairs => t::daily_affairs(locale),
        Task::Patrol => t::patrol(locale),
        Task::ReportingFindings => t::reporting_findings(locale),
        Task::ParkingGuidance => t::parking_guidance(locale),
        Task::AssistStoppingViolations => t::assist_stopping_violations(locale),
        Task::AssistDissuadingVendors => t::assist_dissuading_vendors(locale),
        Task::AssistDissuadingParking => t::assist_dissuading_parking(locale),
        Task::AssistDissuadingPosters => t::assist_dissuading_posters(locale),
        Task::KeepingOrder => t::keeping_order(locale),
        Task::DispersingOnlookers => t::dispersing_onlookers(locale),
        Task::SceneCordon => t::scene_cordon(locale),
        Task::AssistInvestigation => t::assist_investigation(locale),
        Task::AssistFilming => t::assist_filming(locale),
        Task::AssistMeasuring => t::assist_measuring(locale),
        Task::AssistRecords => t::assist_records(locale),
        Task::AssistInventory => t::assist_inventory(locale),
        Task::AssistServingDocuments => t::assist_serving_documents(locale),
        Task::AssistPostingNotices => t::assist_posting_notices(locale),
        Task::ProtectingPeopleAndProperty => t::protecting_people_and_property(locale),
        Task::EmergencyResponse => t::emergency_response(locale),
        Task::HelpingPeopleInDanger => t::helping_people_in_danger(locale),
        Task::RelayingOpinions => t::relaying_opinions(locale),
        Task::VisitingShops => t::visiting_shops(locale),
        Task::OtherAssignedWork => t::other_assigned_work(locale),
        Task::AcceptingAndFilingCases => t::accepting_and_filing_cases(locale),
        Task::AcceptingCases => t::accepting_cases(locale),
        Task::FilingCases => t::filing_cases(locale),
        Task::InvestigateAndReviewAlone => t::investigate_and_review_alone(locale),
        Task::InvestigateAlone => t::investigate_alone(locale),
        Task::InterviewAlone => t::interview_alone(locale),
        Task::InspectAlone => t::inspect_alone(locale),
        Task::ReviewAlone => t::review_alone(locale),
        Task::Decide => t::decide(locale),
        Task::DecidePenalties => t::decide_penalties(locale),
        Task::DecideFines => t::decide_fines(locale),
        Task::DecideLicences => t::decide_licences(locale),
        Task::DecideDemolitions => t::decide_demolitions(locale),
        Task::DecideNotToPenalise => t::decide_not_to_penalise(locale),
        Task::CoerceAlone => t::coerce_alone(locale),
        Task::SealAlone => t::seal_alone(locale),
        Task::SeizeAlone => t::seize_alone(locale),
        Task::ImpoundAlone => t::impound_alone(locale),
        Task::EnforceAlone => t::enforce_alone(locale),
        Task::CollectFines => t::collect_fines(locale),
        Task::SearchPersons => t::search_persons(locale),
        Task::RestrainPersons => t::restrain_persons(locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::{duty, unlisted_duty};

    /// A task that an item names has its name in the item's own words.
    #[test]
    fn named_tasks_are_called_as_the_law_calls_them() {
        for &one in Task::ALL {
            let duty = duty(one);
            let words = duty.citation.text().unwrap();
            let name = task(Locale::ZhHans, one);
            let named = duty.because == DutyReason::Named;
            assert!(!named || words.contains(name), "{name} is not in {words}");
        }
    }

    #[test]
    fn a_task_is_found_by_its_name_alone() {
        let found = |name| task_named(Locale::ZhHans, name);
        for &one in Task::ALL {
            assert_eq!(found(task(Locale::ZhHans, one)), Some(one));
        }
        assert_eq!(found(" 窗口服务\n"), Some(Task::WindowService));
        assert_eq!(found(""), None);
        assert_eq!(found("服务"), None);
    }

    #[test]
    fn every_answer_gives_its_reason() {
        let because = |task| because(Locale::ZhHans, &duty(task));
        assert_eq!(because(Task::WindowService), "第八条第一项写明了这项工作。");
        assert_eq!(
            because(Task::EnforceAlone),
            "第十条第五项指向别的法律：见《中华人民共和国行政处罚法》第 42 条。"
        );
        assert_eq!(
            super::because(Locale::ZhHans, &unlisted_duty()),
            "办法没有列出这项工作。单位可以按第九条第九项交办，但要在指导和监督下做，\
             而且不能是第十条不得安排的工作。"
        );
        assert_eq!(
            instead(Locale::ZhHans, &duty(Task::InvestigateAlone)).unwrap(),
            "不得独立做；在执法人员指导和监督下“协助行政执法人员调查取证”可以。"
        );
    }
}
