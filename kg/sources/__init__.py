"""Where articles come from; network and file formats live here and nowhere else."""
