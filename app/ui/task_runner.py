"""Work off the window's thread: one writer, a few readers, answers delivered while they are wanted."""

from __future__ import annotations

import inspect
import queue
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from app.core.errors import Cancelled, UserError
from app.core.jobs import Job, Progress
from app.ui.garbage_collection import GarbageCollection

READERS = 3


class Task:
    """One piece of work given to the runner.

    ``token`` rises from task to task, for dropping stale answers; ``writes`` tells a write from a read,
    ``saves`` a read that makes a file; ``finished`` is set once the end was delivered. The rest is the runner's.
    """

    def __init__(self, token: int, owner: QObject, *, writes: bool, saves: bool) -> None:
        self.token = token
        self.writes = writes
        self.saves = saves
        self.job = Job()
        self.finished = False
        self.dropped = False
        self.owner = weakref.ref(owner)
        self.future: Future[None] | None = None
        self.done: Callable[[], Callable[[Any], None] | None] = _nothing
        self.failed: Callable[[], Callable[[Any], None] | None] = _nothing
        self.progress: Callable[[], Callable[[Any], None] | None] = _nothing
        self.latest: Progress | None = None

    def cancel(self) -> None:
        """Ask the work to stop: ``failed`` gets ``Cancelled``, or ``done`` a result if it was too late."""
        self.job.cancel()
        if self.future is not None:
            self.future.cancel()

    def drop(self) -> None:
        """Cancel, and deliver nothing of it any more: for a question that another has taken the place of."""
        self.dropped = True
        self.cancel()

    @property
    def waiting(self) -> bool:
        """Whether it has yet to begin: other work goes first."""
        return (
            not self.finished
            and self.future is not None
            and not (self.future.running() or self.future.done())
        )

    @property
    def owner_lives(self) -> bool:
        """Whether the object that asked still exists, in Python and in Qt."""
        owner = self.owner()
        return owner is not None and isValid(owner)


class TaskRunner(QObject):
    """Runs functions in threads and brings their results back to the window's thread.

    ``broke`` carries an exception that is a bug; ``unheard`` a ``UserError`` which nobody waits for (no
    ``failed`` given, or its owner is gone): a write that failed must not fail in silence.
    """

    broke = Signal(object)
    unheard = Signal(object)
    busy_changed = Signal()
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collection = GarbageCollection(self)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._tasks: set[Task] = set()
        self._arrivals: queue.SimpleQueue[tuple[Task, str, Any]] = queue.SimpleQueue()
        self._tokens = 0
        self._stopped = False
        # Threads only wake the window's thread; what arrived waits in a Python queue, so no Python object has
        # to survive a trip through Qt's event queue.
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything is under way or not yet delivered."""
        return bool(self._tasks)

    @property
    def writing(self) -> bool:
        """Whether a write is under way or not yet delivered."""
        return any(task.writes for task in self._tasks)

    @property
    def storing(self) -> bool:
        """Whether a write, or a file somebody asked for, is under way or not yet delivered."""
        return any(task.writes or task.saves for task in self._tasks)

    def read(
        self,
        owner: QObject,
        function: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], None],
        failed: Callable[[Any], None] | None = None,
        progress: Callable[[Any], None] | None = None,
        replacing: Task | None = None,
        **kwargs: Any,
    ) -> Task:
        """Run a function that changes nothing, beside others.

        ``done(result)``, ``failed(UserError | Cancelled)`` and ``progress(Progress)`` run in the window's
        thread, and only while ``owner`` exists. A bound method is held weakly. ``job=`` is passed to a
        function that takes it. After a bug ``failed`` gets a ``UserError`` with the code ``unexpected``.
        ``replacing`` is an earlier task whose answer, or trouble, counts no more.
        """
        if replacing is not None:
            replacing.drop()
        return self._start(self._readers, owner, function, args, kwargs, (done, failed, progress))

    def save(
        self,
        owner: QObject,
        function: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], None],
        failed: Callable[[Any], None] | None = None,
        progress: Callable[[Any], None] | None = None,
        **kwargs: Any,
    ) -> Task:
        """Run a function that writes a file and changes no list; ``storing`` counts it. Else as ``read``."""
        return self._start(self._readers, owner, function, args, kwargs, (done, failed, progress), saves=True)

    def write(
        self,
        owner: QObject,
        function: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], None],
        failed: Callable[[Any], None] | None = None,
        progress: Callable[[Any], None] | None = None,
        **kwargs: Any,
    ) -> Task:
        """Run a function that changes something, after all such functions given before. Else as ``read``."""
        return self._start(self._writer, owner, function, args, kwargs, (done, failed, progress))

    def tend(
        self,
        owner: QObject,
        function: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], None],
        failed: Callable[[Any], None] | None = None,
        **kwargs: Any,
    ) -> Task:
        """Run a short write nobody asked for and nobody misses; ``writing`` does not count it. Else as ``write``."""
        return self._start(self._writer, owner, function, args, kwargs, (done, failed, None), quiet=True)

    def stop(self) -> None:
        """Cancel everything, wait until the threads are through, deliver nothing more."""
        self._stopped = True
        for task in list(self._tasks):
            task.cancel()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True, cancel_futures=True)
        self._tasks.clear()
        self._collection.stop()

    def _start(
        self,
        pool: ThreadPoolExecutor,
        owner: QObject,
        function: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        receivers: tuple[Callable[[Any], None] | None, ...],
        *,
        quiet: bool = False,
        saves: bool = False,
    ) -> Task:
        self._tokens += 1
        task = Task(self._tokens, owner, writes=pool is self._writer and not quiet, saves=saves)
        task.done, task.failed, task.progress = map(_hold, receivers)
        if self._stopped:
            task.cancel()
            return task
        task.job = Job(lambda progress: self._post_progress(task, progress))
        if _takes_job(function):
            kwargs["job"] = task.job
        self._tasks.add(task)
        task.future = pool.submit(self._work, task, function, args, kwargs)
        task.future.add_done_callback(lambda future: self._note_never_started(task, future))
        self.busy_changed.emit()
        return task

    def _work(
        self, task: Task, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        try:
            task.job.check()
            result = function(*args, **kwargs)
        except (UserError, Cancelled) as error:
            self._post(task, "failed", error)
        except Exception as error:  # noqa: BLE001 - the edge of a thread: every bug goes to the report, none is lost
            self._post(task, "broke", error)
        else:
            self._post(task, "done", result)

    def _note_never_started(self, task: Task, future: Future[None]) -> None:
        if future.cancelled():
            self._post(task, "failed", Cancelled())

    def _post_progress(self, task: Task, progress: Progress) -> None:
        waiting, task.latest = task.latest, progress
        if waiting is None:
            self._post(task, "progress", None)

    def _post(self, task: Task, kind: str, payload: Any) -> None:
        if not self._stopped:
            self._arrivals.put((task, kind, payload))
            self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        """Hand over one arrival; one a call, so that an error in one receiver costs no other its answer."""
        if self._stopped:
            return
        task, kind, payload = self._arrivals.get_nowait()
        if kind == "progress":
            payload, task.latest = task.latest, None
            if not task.dropped:
                _call(task, task.progress, payload)
            return
        self._tasks.discard(task)
        task.finished = True
        try:
            self._deliver_end(task, kind, payload)
        finally:
            self.busy_changed.emit()

    def _deliver_end(self, task: Task, kind: str, payload: Any) -> None:
        if task.dropped and kind != "broke":
            return
        if kind == "done":
            _call(task, task.done, payload)
            return
        if kind == "broke":
            self.broke.emit(payload)
            payload = UserError(
                "unexpected",
                self.tr(
                    "Something went wrong inside the program. The work was stopped; details are in the log."
                ),
            )
        heard = task.dropped or _call(task, task.failed, payload)
        if not heard and kind == "failed" and isinstance(payload, UserError):
            self.unheard.emit(payload)


def _takes_job(function: Callable[..., Any]) -> bool:
    try:
        return "job" in inspect.signature(function).parameters
    except ValueError:  # a builtin without a signature
        return False


def _nothing() -> None:
    return None


def _hold(receiver: Callable[[Any], None] | None) -> Callable[[], Callable[[Any], None] | None]:
    """Return what gives the receiver back: weakly for a method, so that a closed dialog is not kept alive."""
    if receiver is None:
        return _nothing
    if inspect.ismethod(receiver):
        return weakref.WeakMethod(receiver)
    return lambda: receiver


def _call(task: Task, held: Callable[[], Callable[[Any], None] | None], payload: Any) -> bool:
    receiver = held()
    if receiver is None or not task.owner_lives:
        return False
    target = getattr(receiver, "__self__", None)
    if isinstance(target, QObject) and not isValid(target):
        return False
    receiver(payload)
    return True
