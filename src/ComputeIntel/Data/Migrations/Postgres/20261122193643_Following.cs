using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Following : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "PausedAt",
                table: "Feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "JobId",
                table: "FeedEntries",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_JobId",
                table: "FeedEntries",
                column: "JobId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FeedEntries_JobId",
                table: "FeedEntries");

            migrationBuilder.DropColumn(
                name: "PausedAt",
                table: "Feeds");

            migrationBuilder.DropColumn(
                name: "JobId",
                table: "FeedEntries");
        }
    }
}
