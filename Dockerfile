# The kg command, for a Neo4j elsewhere (docker-compose.yml has both): docker build -t kg . && docker run --rm kg --help
FROM python:3.11-slim

ENV PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_ROOT_USER_ACTION=ignore \
    PYTHONUNBUFFERED=1 \
    OPENBLAS_NUM_THREADS=1

# The packages first: a change of kg alone does not bring them again.
WORKDIR /src
COPY requirements.lock ./
RUN pip install --no-deps --require-hashes -r requirements.lock

COPY pyproject.toml README.md LICENSE ./
COPY cypher cypher
COPY kg kg
RUN pip install --no-deps --no-build-isolation . && useradd --create-home kg \
    && install --directory --owner=kg --group=kg --mode=700 /data

USER kg
WORKDIR /home/kg
ENTRYPOINT ["kg"]
CMD ["--help"]
