"""
Hands a file to Dromedary, waits until nothing more happens to it by itself, and passes its fields on.

The connection `dromedary` (type HTTP) holds the address of the hub as host and the token of its API as password.
For Apache Airflow 3.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import requests
from airflow.sdk import BaseHook, Param, PokeReturnValue, dag, get_current_context, task
from airflow.sdk.exceptions import AirflowFailException

GOES_ON = {"received", "processing", "delivering"}


def ask(method: str, path: str, **more) -> dict:
    """What the hub answers; an error of Airflow, which tries again, where it is busy or away."""
    hub = BaseHook.get_connection("dromedary")
    headers = {"Authorization": f"Bearer {hub.password}", **more.pop("headers", {})}
    address = hub.host.rstrip("/") if "://" in hub.host else f"http://{hub.host}:{hub.port or 8480}"
    answer = requests.request(method, address + path, headers=headers, timeout=60, allow_redirects=False, **more)
    if answer.status_code in (400, 401, 404, 409, 413, 415, 422):
        raise AirflowFailException(answer.json().get("detail", answer.reason))
    answer.raise_for_status()
    return answer.json()


@dag(
    schedule=None,
    params={"file": Param("/srv/scans/bill.pdf", type="string"), "type": Param("", type="string")},
    default_args={"retries": 5, "retry_delay": timedelta(minutes=1)},
    tags=["dromedary"],
)
def dromedary_documents():
    @task
    def upload(params: dict) -> str:
        """The id of the document; the same however often this is tried, by the key."""
        file = Path(params["file"])
        with file.open("rb") as content:
            taken = ask(
                "POST",
                "/api/documents",
                headers={"Idempotency-Key": f"airflow {get_current_context()['run_id']}"[:200]},
                files={"file": (file.name, content)},
                data={"type": params["type"]},
            )
        return taken["id"]

    @task.sensor(poke_interval=30, timeout=7 * 24 * 3600, mode="reschedule")
    def settled(document_id: str) -> PokeReturnValue:
        """Waits for a person, too, where the document is in review."""
        document = ask("GET", f"/api/documents/{document_id}")
        status = document["status"]
        if status in ("failed", "refused", "rejected", "erased"):
            raise AirflowFailException(f"{status}: {document.get('reason', '')}")
        done = status not in GOES_ON and status != "review"
        return PokeReturnValue(is_done=done, xcom_value=document if done else None)

    @task
    def fields(document: dict) -> dict:
        """What the next tasks take: the values by their names. A duplicate has those of the first."""
        if document["status"] == "duplicate":
            document = ask("GET", f"/api/documents/{document['duplicateOf']}")
        return {name: field.get("value") for name, field in document["fields"].items()}

    fields(settled(upload()))


dromedary_documents()
