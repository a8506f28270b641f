//! Article 16: what an auxiliary must have.
//!
//! > 协管人员应当具备下列条件：

pub(crate) mod ability;
pub(crate) mod age;
pub(crate) mod conduct;
pub(crate) mod education;
