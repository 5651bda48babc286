//! Carried through: work that ends even when the one who waits for it hangs up.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use tokio::runtime::Handle;

/// Runs where it is awaited, without a change of threads; left in the middle, it runs on by itself.
pub(crate) struct Carried<T: 'static> {
    work: Option<Pin<Box<dyn Future<Output = T> + Send>>>,
    begun: bool,
}

impl<T: 'static> Carried<T> {
    pub(crate) fn new(work: impl Future<Output = T> + Send + 'static) -> Carried<T> {
        Carried { work: Some(Box::pin(work)), begun: false }
    }
}

impl<T: 'static> Future for Carried<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        self.begun = true;
        let Some(mut work) = self.work.take() else { return Poll::Pending };
        // Taken out while it runs: if it panics, nobody goes on with it.
        match work.as_mut().poll(context) {
            Poll::Ready(done) => Poll::Ready(done),
            Poll::Pending => {
                self.work = Some(work);
                Poll::Pending
            }
        }
    }
}

impl<T: 'static> Drop for Carried<T> {
    fn drop(&mut self) {
        if let (true, Some(work), Ok(runtime)) = (self.begun, self.work.take(), Handle::try_current()) {
            runtime.spawn(async move { drop(work.await) });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::{sync::oneshot, time::timeout};

    use super::*;

    #[tokio::test]
    async fn who_hangs_up_in_the_middle_stops_nothing() {
        let (go, wait) = oneshot::channel::<()>();
        let (tell, told) = oneshot::channel::<&str>();
        let work = Carried::new(async move {
            wait.await.unwrap();
            tell.send("done").unwrap();
        });
        assert!(timeout(Duration::from_millis(1), work).await.is_err());
        go.send(()).unwrap();
        assert_eq!(told.await.unwrap(), "done");
    }

    #[tokio::test]
    async fn what_nobody_awaited_never_begins() {
        let (tell, told) = oneshot::channel::<()>();
        drop(Carried::new(async move { tell.send(()).unwrap() }));
        assert!(told.await.is_err());
    }
}
