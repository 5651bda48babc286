//! Ticking: communities that nobody visits are looked after all the same.

use std::{sync::Arc, time::Duration};

use crate::Host;

const EVERY: Duration = Duration::from_secs(20);
/// Notes past their time are swept once in so many ticks: hourly.
const TICKS_TO_SWEEP: u32 = 180;
const COMMUNITIES_AT_ONCE: usize = 100;

impl Host {
    /// Looks after what is due, again and again, until the task is dropped.
    pub async fn tick(self: Arc<Self>) {
        for tick in (0..TICKS_TO_SWEEP).cycle() {
            if let Err(error) = self.look_after_due().await {
                tracing::error!("look after what is due: {error:#}");
            }
            if tick == 0
                && let Err(error) = self.log.sweep(self.clock.now()).await
            {
                tracing::error!("sweep notes: {error:#}");
            }
            if tick == 0
                && let Err(error) = self.tidy_media().await
            {
                tracing::error!("tidy the media: {error:#}");
            }
            tokio::time::sleep(EVERY).await;
        }
    }

    /// Does what is due now in every community.
    pub async fn look_after_due(&self) -> anyhow::Result<()> {
        let due = self.log.due(self.clock.now(), COMMUNITIES_AT_ONCE).await?;
        for id in due {
            // One community that cannot be opened must not keep the others from their time.
            if let Err(error) = self.home_of(id).await {
                tracing::error!(community = %id, "look after a community: {error:#}");
            }
        }
        Ok(())
    }
}
